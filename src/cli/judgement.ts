/** The findings of a design with their places in its text. */
import { pathOf } from '../core/lib/pointer.ts';
import { type Design, type Preset, presetNames, type Severity, severities } from '../core/model/design.ts';
import type { Finding } from '../core/model/findings/finding.ts';
import { idleSuppressions } from '../core/model/findings/judgement.ts';
import { createLocator } from '../core/model/text/json-text.ts';
import { analyse } from '../core/queueing/analyse.ts';
import { rules } from '../core/validation/catalogue.ts';
import { validate } from '../core/validation/validate.ts';
import { type Call, flagValue } from './command.ts';
import type { DesignInput } from './design-input.ts';
import { choiceOf, unknown } from './numbers.ts';
import { refuse } from './refusal.ts';
import { oneLine } from './reporters/one-line.ts';

export interface PlacedFinding extends Finding {
  readonly file: string;
  readonly at: { readonly pointer: string; readonly line: number; readonly column: number };
}

type Levels = NonNullable<NonNullable<Design['rules']>['severity']>;

/** What a call asks for in place of what a design says. */
export interface Asked {
  readonly levels?: Levels;
  readonly preset?: Preset | undefined;
}

/** All findings of a design, the gravest first. */
export const judge = ({ design, file, text }: DesignInput, { levels = {}, preset }: Asked = {}): PlacedFinding[] => {
  const severity = { ...design.rules?.severity, ...levels };
  const judged = { ...design, rules: { ...design.rules, ...(preset && { preset }), severity } };
  const locate = createLocator(text);
  return validate(judged, analyse(design)).map((finding) => ({
    ...finding,
    file,
    at: { pointer: finding.pointer, ...locate(pathOf(finding.pointer)) },
  }));
};

/** What the call holds all designs to; undefined: as each says itself. */
export const presetOf = (call: Call): Preset | undefined => {
  const name = flagValue(call, 'preset');
  return name === undefined ? undefined : choiceOf('--preset', name, presetNames);
};

/** A line for each acceptance that no finding needs any more. */
export const idleLines = ({ design, file }: DesignInput, findings: readonly Finding[]): string[] =>
  idleSuppressions(design, findings).map(
    ([id, { rule }]) =>
      `${oneLine(file)}: the acceptance “${id}” of ${rule} matches nothing any more: what it accepted is gone or mended. Delete it.\n`,
  );

/** Levels by rule, from `--rule id=level`. */
export const levelsOf = (call: Call): Levels =>
  Object.fromEntries(
    (call.values.get('rule') ?? []).map((text) => {
      const [id = '', ...levels] = text.split('=');
      const level = levels.length === 0 ? undefined : levels.join('=');
      const known = rules.map((rule) => rule.id);
      if (level === undefined)
        throw refuse(
          `“${text}” gives no level.`,
          'A rule is set to a level.',
          'Write --rule ID=off, info, warning or error.',
        );
      if (!known.includes(id)) throw unknown(`The rule “${id}”`, id, known);
      return [id, choiceOf('The level', level, ['off', ...severities] as const)];
    }),
  );

/** Findings at this severity or a graver one that nobody has accepted. */
export const failing = <Any extends Finding>(findings: readonly Any[], severity: Severity): Any[] =>
  findings.filter(
    (finding) => !finding.suppressed && severities.indexOf(finding.severity) <= severities.indexOf(severity),
  );
