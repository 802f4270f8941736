/** Runs every rule over a design, as the design itself wants them: severities, thresholds, accepted findings. */
import { remembered } from '../lib/remembered.ts';
import { byCodeUnit } from '../lib/sort.ts';
import { type Design, severities } from '../model/design.ts';
import type { Finding, MendableFinding } from '../model/findings/finding.ts';
import { judgedBy, levelOf } from '../model/findings/judgement.ts';
import { rules } from './catalogue.ts';
import type { Facts } from './facts.ts';
import { isSilent, presetOf, underPreset } from './presets.ts';
import type { Found, Rule, Settings } from './rule.ts';

/**
 * All findings, accepted ones included, the gravest first. The order does not depend on the order of the file.
 * `chosen` are the rules to run; without it, all.
 */
export const validate = (design: Design, facts: Facts, chosen: readonly Rule[] = rules): MendableFinding[] =>
  chosen.flatMap((rule) => run(rule, design, facts)).sort(gravestFirst);

/** A rule that is off costs nothing. */
const run = (rule: Rule, design: Design, facts: Facts): MendableFinding[] => {
  const level = levelOf(design, rule.id);
  const preset = presetOf(design);
  if (level === 'off' || (level === undefined && isSilent(rule, preset))) return [];
  const found = rule.check(design, facts, settingsOf(rule, design));
  if (found.length === 0) return [];
  return judgedBy(
    design,
    found.map((each) => {
      const whole = finding(rule, each);
      return { ...whole, severity: underPreset(whole.severity, preset) };
    }),
  );
};

/** The rule's thresholds with those of the design in their place; unknown names are ignored. */
const settingsOf = (rule: Rule, design: Design): Settings => {
  const given = own(design.rules?.settings, rule.id);
  return given === undefined ? defaultsOf(rule) : withDefaults(rule, given);
};

const withDefaults = ({ settings = {} }: Rule, given: Settings): Settings =>
  Object.fromEntries(
    Object.entries(settings).map(([name, threshold]) => [name, own(given, name) ?? threshold.default]),
  );

const defaultsOf = remembered((rule: Rule): Settings => withDefaults(rule, {}));

const finding = (rule: Rule, found: Found): MendableFinding => ({
  rule: rule.id,
  severity: found.severity ?? rule.severity,
  message: found.message,
  why: found.why,
  howToFix: found.howToFix,
  nodes: found.nodes ?? [],
  links: found.links ?? [],
  messages: found.messages ?? [],
  pointer: found.pointer,
  suppressed: false,
  ...(found.fix && { fix: found.fix }),
});

const gravestFirst = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  byCodeUnit(a.rule, b.rule) ||
  byCodeUnit(a.pointer, b.pointer) ||
  byCodeUnit(key(a), key(b));

const key = ({ nodes, links, messages }: Finding): string => JSON.stringify([nodes, links, messages]);

const own = <Value>(map: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;
