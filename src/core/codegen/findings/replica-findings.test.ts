import { expect, it } from 'vitest';
import { inMemory } from '../brokers/in-memory.ts';
import { mqtt } from '../brokers/mqtt.ts';
import { nats } from '../brokers/nats.ts';
import { generateProject } from '../generate.ts';
import { planProject } from '../plan.ts';
import { richDesign } from '../testing/rich-design.ts';
import { replicaFindings } from './replica-findings.ts';

it('asks for KEDA and counts what stands by only where several processes may share the messages', () => {
  for (const adapter of [nats, mqtt, inMemory]) {
    const found = replicaFindings(planProject(richDesign, adapter.id), adapter);
    expect(found.map(({ rule, pointer }) => `${rule} ${pointer}`)).toEqual([
      'export-autoscale /nodes/inventory/autoscale',
      'export-standby /nodes/inventory/standby',
    ]);
    const { files } = generateProject(richDesign, { broker: adapter.id });
    const scales = files.some(({ text }) => text.includes('kind: ScaledObject'));
    expect(found.some(({ howToFix }) => howToFix.en.includes('KEDA'))).toBe(scales);
    expect(found.every(({ why }) => why.en.includes('a second one must not run'))).toBe(!scales);
  }
});

it('says nothing of replicas that are as many as drawn', () => {
  expect(replicaFindings(planProject({ eventwright: 1, name: 'Small' }, 'nats'), nats)).toEqual([]);
});
