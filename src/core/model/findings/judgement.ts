/** Findings as a design itself wants them: its severity for a rule, rules that are off, what it accepts with a reason. */
import type { Design, RuleSettings, Suppression } from '../design.ts';
import type { Finding } from './finding.ts';

export type Level = NonNullable<RuleSettings['severity']>[string];

type Places = Pick<Finding, 'rule' | 'nodes' | 'links' | 'messages' | 'pointer'>;

/** What the design makes of a rule; undefined where it leaves the rule as it is. */
export const levelOf = (design: Design, rule: string): Level | undefined => {
  const levels = design.rules?.severity;
  return levels && Object.hasOwn(levels, rule) ? levels[rule] : undefined;
};

/**
 * Id of the suppression that accepts a finding. It names the elements it is about; a finding that has them all is
 * accepted, whatever else it names. Without elements it accepts only what is about no element, and with a pointer only what is there.
 */
export const acceptedBy = (design: Design, { rule, nodes, links, messages, pointer }: Places): string | undefined => {
  if (design.rules?.suppressions === undefined) return undefined;
  const places = new Set([...nodes, ...links, ...messages]);
  const fits = ({ elements, pointer: place = pointer }: Suppression): boolean =>
    place === pointer && (elements.length === 0 ? places.size === 0 : elements.every((element) => places.has(element)));
  const all = Object.entries(design.rules.suppressions);
  return all.find(([, suppression]) => suppression.rule === rule && fits(suppression))?.[0];
};

/** What the design accepts though no finding needs it: that is gone, or mended. What only an export finds is not known here. */
export const idleSuppressions = (
  design: Design,
  findings: readonly Places[],
): readonly (readonly [string, Suppression])[] => {
  const used = new Set(findings.map((finding) => acceptedBy(design, finding)));
  const all = Object.entries(design.rules?.suppressions ?? {});
  return all.filter(([id, { rule }]) => !used.has(id) && !rule.startsWith('export-'));
};

/** The findings with the design's severities and marks of acceptance; those of rules that are off are left out. */
export const judgedBy = <Any extends Finding>(design: Design, findings: readonly Any[]): Any[] =>
  findings.flatMap((finding) => {
    const level = levelOf(design, finding.rule) ?? finding.severity;
    return level === 'off'
      ? []
      : [{ ...finding, severity: level, suppressed: acceptedBy(design, finding) !== undefined }];
  });
