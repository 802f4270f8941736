/** librdkafka's mock of a Kafka cluster, which speaks the protocol and keeps everything in memory. */
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { remove, temporaryFolder } from '../exported-project.ts';
import { end, type Server } from './server.ts';

/** It cannot crash and come back: its messages would be gone. */
export type KafkaMock = Omit<Server, 'crash' | 'restart'>;

const source = fileURLToPath(new URL('kafka-mock.c', import.meta.url));

/** `topics`: partitions of those that need more than the four that every topic gets. */
export const startKafka = async (topics: Readonly<Record<string, number>> = {}): Promise<KafkaMock> => {
  const folder = temporaryFolder();
  const program = join(folder, 'kafka-mock');
  await promisify(execFile)('gcc', ['-Wall', '-Werror', '-o', program, source, '-lrdkafka']);
  const words = Object.entries(topics).map(([topic, partitions]) => `${topic}:${partitions}`);
  const child = spawn(program, words, { stdio: ['pipe', 'pipe', 'ignore'] });
  const brokers = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the Kafka mock ended with ${code}`)));
  });
  return {
    environment: { KAFKA_BROKERS: brokers },
    stop: async () => {
      await end(child, 'SIGTERM');
      remove(folder);
    },
  };
};
