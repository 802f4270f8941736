/** Findings as badges: what concerns a whole path stands at its first node only, so that the rest of the path stays calm. */
import type { Finding } from '../../model/findings/finding.ts';
import { type Standing, standings } from '../../model/findings/standing.ts';

export const mostNodes = 3;
const remembered = new WeakMap<readonly Finding[], ReadonlyMap<string, Standing>>();

export const standingAt = (findings: readonly Finding[], id: string): Standing | undefined => {
  let known = remembered.get(findings);
  if (!known) {
    known = standings(findings.map(shortened));
    remembered.set(findings, known);
  }
  return known.get(id);
};

const shortened = (finding: Finding): Finding =>
  finding.nodes.length > mostNodes ? { ...finding, nodes: finding.nodes.slice(0, 1), links: [] } : finding;
