import { describe, expect, it } from 'vitest';
import { awkwardDesign } from '../../../../e2e/generated/awkward-design.ts';
import { planProject } from '../plan.ts';
import { inMemory } from './in-memory.ts';

describe('the broker in memory', () => {
  it('needs no package and no server', () => {
    expect(inMemory).toMatchObject({ dependencies: {}, sources: {} });
    expect(inMemory.network).toBeUndefined();
  });

  it('says what of the design lasts only as long as the process', () => {
    const rules = inMemory.findings(planProject(awkwardDesign, 'in-memory')).map(({ rule }) => rule);
    expect(rules).toEqual(['export-counted-per-process', 'export-delay-in-process']);
  });
});
