/** Accepting findings and taking that back, as edits of the open design. */
import { suppress } from '../../core/edits/suppress.ts';
import { unsuppress } from '../../core/edits/unsuppress.ts';
import type { Design, Suppression } from '../../core/model/design.ts';
import type { Finding } from '../../core/model/findings/finding.ts';
import { acceptedBy, idleSuppressions } from '../../core/model/findings/judgement.ts';
import { perform } from './session.ts';

export interface Acceptance extends Suppression {
  readonly id: string;
}

/** What accepts a finding; undefined while nothing does. */
export const acceptanceOf = (design: Design, finding: Finding): Acceptance | undefined => {
  const id = acceptedBy(design, finding);
  const suppression = id === undefined ? undefined : design.rules?.suppressions?.[id];
  return id !== undefined && suppression ? { id, ...suppression } : undefined;
};

/** Acceptances that no finding needs: what they were about is gone or mended. */
export const idleAcceptances = (design: Design, findings: readonly Finding[]): readonly Acceptance[] => {
  return idleSuppressions(design, findings).map(([id, suppression]) => ({ id, ...suppression }));
};

export const accept = (finding: Finding, reason: string, owner: string | undefined): boolean => {
  const elements = [...finding.nodes, ...finding.links, ...finding.messages];
  return perform(suppress, {
    rule: finding.rule,
    elements,
    ...(elements.length === 0 && { pointer: finding.pointer }),
    reason,
    ...(owner !== undefined && { owner }),
  });
};

export const takeBack = (id: string): boolean => perform(unsuppress, { id });
