/** Runs every rule over a design, as the design itself wants them: severities, thresholds, accepted findings. */
import { byCodeUnit } from '../lib/sort.ts';
import { type Design, type Severity, severities } from '../model/design.ts';
import type { Finding } from '../model/finding.ts';
import type { Facts } from './facts.ts';
import type { Found, Rule, Settings } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * All findings, accepted ones included, the gravest first. The order does not depend on the order of the file.
 * `chosen` are the rules to run; without it, all.
 */
export const validate = (design: Design, facts: Facts, chosen: readonly Rule[] = rules): Finding[] =>
  chosen.flatMap((rule) => run(rule, design, facts)).sort(gravestFirst);

const run = (rule: Rule, design: Design, facts: Facts): Finding[] => {
  const severity = own(design.rules?.severity, rule.id);
  if (severity === 'off') return [];
  return rule.check(design, facts, settingsOf(rule, design)).map((found) => finding(rule, severity, design, found));
};

/** The rule's thresholds with those of the design in their place; unknown names are ignored. */
export const settingsOf = (rule: Rule, design: Design): Settings => {
  const given = own(design.rules?.settings, rule.id);
  const entries = Object.entries(rule.settings ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, own(given, name) ?? value]));
};

const finding = (rule: Rule, severity: Severity | undefined, design: Design, found: Found): Finding => {
  const elements = { nodes: found.nodes ?? [], links: found.links ?? [], messages: found.messages ?? [] };
  return {
    rule: rule.id,
    severity: severity ?? found.severity ?? rule.severity,
    message: found.message,
    why: found.why,
    howToFix: found.howToFix,
    ...elements,
    pointer: found.pointer,
    suppressed: isAccepted(design, rule.id, new Set(Object.values(elements).flat())),
    ...(found.fix && { fix: found.fix }),
  };
};

/** A suppression names the elements it is about; a finding that has them all is accepted, whatever else it names. */
const isAccepted = (design: Design, rule: string, elements: ReadonlySet<string>): boolean =>
  Object.values(design.rules?.suppressions ?? {}).some(
    (suppression) =>
      suppression.rule === rule &&
      suppression.elements.length > 0 &&
      suppression.elements.every((element) => elements.has(element)),
  );

const gravestFirst = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  byCodeUnit(a.rule, b.rule) ||
  byCodeUnit(a.pointer, b.pointer) ||
  byCodeUnit(key(a), key(b));

const key = ({ nodes, links, messages }: Finding): string => JSON.stringify([nodes, links, messages]);

const own = <Value>(map: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;
