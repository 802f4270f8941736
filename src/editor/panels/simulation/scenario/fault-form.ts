/** The fields of a fault, and what can be chosen in them: its kinds, and what each kind can hit. */
import { formOf } from '../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { verbatim } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { type Fault, type FaultKind, fault as schema } from '../../../../core/model/scenario.ts';
import { canHit } from '../../../../core/simulation/faults.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import type { Say } from '../../../app/languages/language.ts';
import type { Option } from '../../../ui/choice-field.tsx';
import { nameOfElement, targetsOf } from './targets.ts';

export const faultForm = Object.fromEntries(formOf(schema).map((field) => [field.key, field])) as Readonly<
  Record<keyof Fault, FormField>
>;

/** A first number for every kind that needs one; whoever drills changes it. */
export const firstValues: Partial<Record<FaultKind, number>> = {
  slow: 2,
  failure: 0.5,
  duplicates: 0.1,
  poison: 0.05,
  rate: 2,
};

/** The fault with another kind; a target that this kind cannot hit gives way to one that it can. */
export const withKind = (design: Design, { target, atSeconds, forSeconds }: Fault, kind: FaultKind): Fault => {
  const hit = target !== undefined && canHit(design, kind, target) ? target : targetsOf(design, kind)[0];
  const value = firstValues[kind];
  return {
    kind,
    ...(hit !== undefined && { target: hit }),
    atSeconds,
    forSeconds,
    ...(value !== undefined && { value }),
  };
};

export const kindOptions = (say: Say): readonly Option[] =>
  schema.shape.kind.options.map((kind) => ({
    value: kind,
    label: say(faultForm.kind.titles?.[kind] ?? verbatim(kind)),
  }));

export const targetOptions = (
  design: Design,
  { kind, target }: Pick<Fault, 'kind' | 'target'>,
  say: Say,
): readonly Option[] => {
  const everything: Option = { value: '', label: say(scenarioTexts.everything) };
  const named: Option[] = targetsOf(design, kind).map((id) => ({ value: id, label: nameOfElement(design, id) }));
  const known = canHit(design, kind, undefined) ? [everything, ...named] : named;
  if (known.some(({ value }) => value === (target ?? ''))) return known;
  if (target === undefined) return [{ ...everything, disabled: true }, ...known];
  const label = say(scenarioTexts.cannotHit, { name: nameOfElement(design, target) });
  return [{ value: target, label, disabled: true }, ...known];
};
