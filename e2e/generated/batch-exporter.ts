/** The exporter for a batch, as a bundler reads it: each design goes to the next broker. */
import { brokers } from '../../src/core/codegen/brokers/index.ts';
import { generateProject } from '../../src/core/codegen/generate.ts';
import type { Design } from '../../src/core/model/design.ts';

export const filesOf = (design: Design, at: number) => {
  const broker = brokers[at % brokers.length];
  if (!broker) throw new Error('there is no broker');
  return generateProject(design, { broker: broker.id }).files;
};
