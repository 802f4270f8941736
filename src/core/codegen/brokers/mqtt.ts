/** MQTT 5: persistent sessions and quality of service 1; https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html */
import type { BrokerAdapter } from '../broker-adapter.ts';
import { commonFindings } from '../findings/common-findings.ts';
import { mqttFindings } from '../findings/mqtt-findings.ts';
import mqttAdapter from '../templates/runtime/adapters/mqtt.ts?raw';
import mqttQueue from '../templates/runtime/adapters/mqtt-queue.ts?raw';
import mqttSession from '../templates/runtime/adapters/mqtt-session.ts?raw';
import waits from '../templates/runtime/adapters/waits.ts?raw';

/** Every change is on disk within a second: without that a server that is killed forgets what it has confirmed. */
const configuration = `listener 1883
allow_anonymous true
persistence true
persistence_location /mosquitto/data/
autosave_on_changes true
autosave_interval 1
max_queued_messages 0
`;

export const mqtt: BrokerAdapter = {
  id: 'mqtt',
  title: { en: 'MQTT 5', zh: 'MQTT 5' },
  summary: {
    en: 'One process per service on an MQTT 5 server such as Mosquitto; what the protocol has not is kept by the readers.',
    zh: '每个服务一个进程，运行在 Mosquitto 等 MQTT 5 服务器上；协议没有的功能由读取方实现。',
  },
  terms: { publish: ['qos'], subscribe: ['cleanStart', 'sessionExpirySeconds', 'shared', 'maxInFlight'] },
  dependencies: { mqtt: '5.16.0' },
  sources: {
    'adapters/mqtt.ts': mqttAdapter,
    'adapters/mqtt-queue.ts': mqttQueue,
    'adapters/mqtt-session.ts': mqttSession,
    'adapters/waits.ts': waits,
  },
  network: {
    connect: { name: 'connectMqtt', file: 'adapters/mqtt.ts' },
    settings: [
      {
        name: 'MQTT_URL',
        value: 'mqtt://127.0.0.1:1883',
        comment: 'Where the MQTT 5 server is; user and password stand in it where it wants them.',
      },
    ],
    server: {
      image: 'eclipse-mosquitto:2.0.22',
      ports: [1883],
      data: '/mosquitto/data',
      healthCheck: ['mosquitto_sub', '-t', '$SYS/broker/version', '-C', '1', '-W', '3'],
      files: { '/mosquitto/config/mosquitto.conf': configuration },
    },
    oneProcessPerService: true,
    hidesBacklog: true,
    notes: [
      'A message is kept for the groups that have read at least once: start the readers before the first publisher. A ' +
        'publisher whose message nobody wanted is told so and tries again.',
      'One process reads for a group; a second one takes the session over. Nobody can ask the server how much waits.',
      'Deliveries are counted, delayed and timed in the reading process; a crash starts them again at 1.',
      'Tested on Mosquitto 2.0.11, readers killed, not the server. With every change written to disk, as ' +
        '`deploy/broker/mosquitto.conf` has it, Mosquitto took 573 messages a second, without that 56,800, of which a killed ' +
        'server forgets the last.',
    ],
  },
  findings: (plan) => [...commonFindings(plan), ...mqttFindings(plan)],
};
