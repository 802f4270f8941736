/** The rules that a design can set: all of the registry, and those that the design names though they are of the export. */
import { type Text, verbatim } from '../../../core/lib/text.ts';
import type { Design, Severity } from '../../../core/model/design.ts';
import { ruleGroups, rules } from '../../../core/validation/catalogue.ts';
import type { Threshold } from '../../../core/validation/rule.ts';
import { findingsTexts } from '../../app/languages/areas/findings.ts';

export interface KnownRule {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly source: string;
  /** Absent for limits of the export: each case has its own. */
  readonly severity: Severity | undefined;
  readonly settings: Readonly<Record<string, Threshold>>;
}

const known: ReadonlyMap<string, KnownRule> = new Map(
  rules.map(({ id, title, summary, source, severity, settings = {} }) => [
    id,
    { id, title, summary, source, severity, settings },
  ]),
);

export const ruleOf = (id: string): KnownRule =>
  known.get(id) ?? {
    id,
    title: verbatim(id),
    summary: findingsTexts.exportRule,
    source: '',
    severity: undefined,
    settings: {},
  };

/** A group as people read it, with those of its rules that fit what is searched for. */
export interface ListedGroup {
  readonly id: string;
  readonly title: Text;
  readonly rules: readonly KnownRule[];
}

/** The rules by what they are about; `fits` says of their words whether they are looked for. */
export const listedGroups = (design: Design, fits: (words: readonly (Text | string)[]) => boolean): ListedGroup[] => {
  const of = (rules: readonly KnownRule[]) => rules.filter(({ id, title, summary }) => fits([id, title, summary]));
  const others = {
    id: 'export',
    title: findingsTexts.ofTheExport,
    rules: of(rulesOf(design).filter(({ id }) => !known.has(id))),
  };
  return [
    ...ruleGroups.map(({ id, title, rules }) => ({ id, title, rules: of(rules.map((rule) => ruleOf(rule.id))) })),
    others,
  ].filter(({ rules }) => rules.length > 0);
};

const rulesOf = (design: Design): readonly KnownRule[] => {
  const others = Object.keys(design.rules?.severity ?? {}).filter((id) => !known.has(id));
  return [...known.values(), ...others.map(ruleOf)];
};
