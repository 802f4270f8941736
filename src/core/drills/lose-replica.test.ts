import { expect, it } from 'vitest';
import { loseReplica } from './lose-replica.ts';
import { counter, example } from './testing/examples.ts';
import { planned, refusal, rehearsed } from './testing/rehearsed.ts';

it('takes one of two replicas and its standby for a minute, and shows how long the backlog takes to drain', () => {
  const { scenario, drilled } = rehearsed(loseReplica, counter);
  expect(scenario.overrides).toEqual({ '/nodes/clerks/standby': 0 });
  expect(scenario.faults).toEqual([{ kind: 'replica-down', target: 'clerks', atSeconds: 200, forSeconds: 60 }]);
  const [drill] = drilled.drills ?? [];
  expect(drill?.peakAt).toBe('served');
  expect(drill?.drainSeconds?.mean).toBeGreaterThan(0);
});

it('leaves standbys alone where there are none', () => {
  const { standby: _standby, ...clerks } = counter.nodes!.clerks as { kind: 'service'; name: string; standby: number };
  const bare = { ...counter, nodes: { ...counter.nodes, clerks: { ...clerks, replicas: 2 } } };
  expect(planned(loseReplica, bare).overrides).toBeUndefined();
});

it('says why nobody can lose one where each node has only one', () => {
  expect(refusal(loseReplica, example('shop-10'))).toContain('No node has two replicas');
});
