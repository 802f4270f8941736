/** The exporter for a batch, as a bundler reads it: each design goes to the next broker. */
import { brokers } from '../../src/core/codegen/brokers/index.ts';
import { draftProject, generateProject } from '../../src/core/codegen/generate.ts';
import type { Design } from '../../src/core/model/design.ts';

export const filesOf = (design: Design, at: number) => generateProject(design, { broker: brokerAt(at) }).files;

/** Without the manifest, which costs more than all else. */
export const draftOf = (design: Design, at: number) => draftProject(design, { broker: brokerAt(at) }).files;

const brokerAt = (at: number) => {
  const broker = brokers[at % brokers.length];
  if (!broker) throw new Error('there is no broker');
  return broker.id;
};
