import { expect, it } from 'vitest';
import type { Finding } from '../../model/findings/finding.ts';
import { standingAt } from './standing-at.ts';

const finding = (nodes: readonly string[], severity: Finding['severity'] = 'warning') =>
  ({ severity, nodes, links: ['l'], suppressed: undefined }) as unknown as Finding;

it('marks every node of a finding about few nodes', () => {
  const findings = [finding(['a', 'b']), finding(['b'], 'error')];
  expect(standingAt(findings, 'a')).toEqual({ worst: 'warning', count: 1 });
  expect(standingAt(findings, 'b')).toEqual({ worst: 'error', count: 2 });
});

it('marks only the first node of a long path', () => {
  const findings = [finding(['a', 'b', 'c', 'd'])];
  expect([standingAt(findings, 'a')?.count, standingAt(findings, 'b')]).toEqual([1, undefined]);
});
