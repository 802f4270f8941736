/** `docker-compose.yml`: the broker as a container. */
import { text } from '../../lib/text-block.ts';
import type { BrokerAdapter, BrokerServer } from '../broker-adapter.ts';
import { type GeneratedFile, generated } from './generated-file.ts';

export const composeFiles = ({ id, network }: BrokerAdapter): GeneratedFile[] => {
  if (!network) return [];
  const { files = {} } = network.server;
  return [
    generated('docker-compose.yml', composeFile(id, network.server)),
    ...Object.entries(files).map(([path, content]) => generated(mounted(path), content)),
  ];
};

/** Where the project keeps a file that the container reads. */
const mounted = (path: string): string => `deploy/broker/${path.replace(/^.*\//, '')}`;

const composeFile = (id: string, server: BrokerServer): string => text`
  # The broker for BROKER=${id}: docker compose up -d --wait broker
  services:
    broker:
      image: ${server.image}
      ${server.command && `command: ${listOf(server.command)}`}
      ${server.environment && ['environment:', ...Object.entries(server.environment).map(([name, value]) => `  ${name}: ${quoted(value)}`)]}
      ports:
        ${server.ports.map((port) => `- ${quoted(`127.0.0.1:${port}:${port}`)}`)}
      volumes:
        - ${quoted(`broker-data:${server.data}`)}
        ${Object.keys(server.files ?? {}).map((path) => `- ${quoted(`./${mounted(path)}:${path}:ro`)}`)}
      healthcheck:
        test: ${listOf(['CMD', ...server.healthCheck])}
        interval: 2s
        timeout: 5s
        retries: 30

  volumes:
    broker-data:
`;

const listOf = (words: readonly string[]): string => `[${words.map(quoted).join(', ')}]`;

const quoted = (word: string): string => `'${word.replaceAll("'", "''")}'`;
