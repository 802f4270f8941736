import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Design } from '../../model/design.ts';
import { twinsOf } from './hostile-design.ts';

it('a word makes no group of a node by chance, of which the twin knows nothing', () => {
  const links = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`link${at}`, { kind: 'subscribe', from: 'topic', to: 'con', group: 'x' }]),
  );
  const nodes = { con: { kind: 'service', name: 'Con' }, topic: { kind: 'topic', name: 'Topic' } };
  const design = { eventwright: 1, name: 'Groups', nodes, links } as Design;
  const groups = fc
    .sample(twinsOf(fc.constant(design)), { seed: 1, numRuns: 200 })
    .flatMap(({ hostile }) => Object.values(hostile.links ?? {}))
    .flatMap((link) => (link.kind === 'subscribe' && link.group !== undefined ? [link.group] : []));
  expect(groups).toContain('con group');
  expect(groups).not.toContain('con');
});
