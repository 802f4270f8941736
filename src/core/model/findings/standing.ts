/** Findings by element: the worst severity and how many, for badges; what was accepted with a reason does not count. */
import type { Severity } from '../design.ts';
import type { Finding } from './finding.ts';

export interface Standing {
  readonly worst: Severity;
  readonly count: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 };
const remembered = new WeakMap<readonly Finding[], ReadonlyMap<string, Standing>>();

export const standings = (findings: readonly Finding[]): ReadonlyMap<string, Standing> => {
  const known = remembered.get(findings);
  if (known) return known;
  const found = new Map<string, Standing>();
  for (const { severity, suppressed, nodes, links } of findings) {
    if (suppressed) continue;
    for (const id of [...nodes, ...links]) {
      const before = found.get(id);
      const worst = before && rank[before.worst] >= rank[severity] ? before.worst : severity;
      found.set(id, { worst, count: (before?.count ?? 0) + 1 });
    }
  }
  remembered.set(findings, found);
  return found;
};

/** How many findings of each severity are open. */
export const openFindings = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity, suppressed } of findings) if (!suppressed) count[severity]++;
  return count;
};
