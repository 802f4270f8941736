/** A real Mosquitto on a free port with a store of its own, written to disk with every change. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { eventually, freePort, temporaryFolder } from '../exported-project.ts';
import { processServer, type Server } from './server.ts';

const configuration = (port: number, store: string): string => `
listener ${port} 127.0.0.1
allow_anonymous true
persistence true
persistence_location ${store}/
autosave_on_changes true
autosave_interval 1
max_queued_messages 0
${process.getuid?.() === 0 ? 'user root' : ''}
`;

export const startMqtt = async (): Promise<Server> => {
  const [port, store] = [await freePort(), temporaryFolder()];
  const file = join(store, 'mosquitto.conf');
  writeFileSync(file, configuration(port, store));
  const launch = async () => {
    const child = spawn('mosquitto', ['-c', file], {
      stdio: 'ignore',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    });
    await eventually('Mosquitto', () => answers(port));
    return child;
  };
  return processServer({ MQTT_URL: `mqtt://127.0.0.1:${port}` }, store, launch);
};

/** A CONNECT of version 3.1.1, which is answered with CONNACK. */
const connectPacket = Buffer.from([0x10, 13, 0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 2, 0, 10, 0, 1, 0x70]);

const answers = (port: number): Promise<true | undefined> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(connectPacket));
    socket.once('data', (data) => {
      socket.destroy();
      resolve(data[0] === 0x20 ? true : undefined);
    });
    socket.once('error', () => resolve(undefined));
  });
