import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import { planProject } from '../plan.ts';
import { inMemory } from './in-memory.ts';

describe('the broker in memory', () => {
  it('needs no package and brings its adapter', () => {
    expect(inMemory.dependencies).toEqual({});
    expect(inMemory.sources['adapters/in-memory.ts']).toContain('class InMemoryBroker implements Broker');
  });

  it('says what of the design lasts only as long as the process', () => {
    const rules = inMemory.findings(planProject(awkwardDesign, 'in-memory')).map(({ rule }) => rule);
    expect(rules).toEqual(['export-counted-per-process', 'export-delay-in-process']);
  });
});
