/** One fault: its kind, what it hits, its start and length, and its number where the kind means nothing without one. */
import { Trash2 } from 'lucide-react';
import { formOf } from '../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { verbatim } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { type Fault, type FaultKind, faultsWithValue, fault as schema } from '../../../../core/model/scenario.ts';
import { canHit, canHitTexts } from '../../../../core/simulation/faults.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { type Say, useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ChoiceField, type Option } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import styles from './scenario.module.css';
import { nameOfElement, targetsOf } from './targets.ts';

export interface FaultRowProps {
  readonly scenario: string;
  readonly at: number;
  readonly fault: Fault;
  readonly onChange: (fault: Fault) => void;
  readonly onRemove: () => void;
}

const form = Object.fromEntries(formOf(schema).map((field) => [field.key, field])) as Readonly<
  Record<keyof Fault, FormField>
>;

export function FaultRow({ scenario, at, fault, onChange, onRemove }: FaultRowProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const written = useWrittenField();
  const design = useSession((state) => state.design);
  const name = say(scenarioTexts.fault, { number: at + 1 });
  const typed = (key: 'atSeconds' | 'forSeconds' | 'value') => (
    <TypedField {...written({ section: 'scenarios', id: scenario }, ['faults', at, key], form[key], fault[key])} />
  );
  return (
    <fieldset className={styles.row} aria-label={name}>
      <ChoiceField
        name={`faults.${at}.kind`}
        label={say(form.kind.title)}
        value={fault.kind}
        options={kindOptions(say)}
        onChoose={(kind) => onChange(withKind(design, fault, kind as FaultKind))}
      />
      <ChoiceField
        name={`faults.${at}.target`}
        label={say(form.target.title)}
        value={fault.target ?? ''}
        options={targetOptions(design, fault, say)}
        onChoose={(target) => onChange(withTarget(fault, target))}
      />
      {typed('atSeconds')}
      {typed('forSeconds')}
      {faultsWithValue.has(fault.kind) && typed('value')}
      <div className={styles.end}>
        <IconButton label={say(scenarioTexts.removeFault, { number: at + 1 })} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
      {!canHit(design, fault.kind, fault.target) && (
        <p className={styles.doubt} role="note">
          {texts.cannotHitMore} {say(canHitTexts[fault.kind])}
        </p>
      )}
    </fieldset>
  );
}

/** A first number for every kind that needs one; whoever drills changes it. */
const firstValues: Partial<Record<FaultKind, number>> = {
  slow: 2,
  failure: 0.5,
  duplicates: 0.1,
  poison: 0.05,
  rate: 2,
};

/** The fault with another kind; a target that this kind cannot hit gives way to one that it can. */
const withKind = (design: Design, { target, atSeconds, forSeconds }: Fault, kind: FaultKind): Fault => {
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

/** No target means everything, where a fault can be that of everything. */
const withTarget = ({ target: _before, ...fault }: Fault, target: string): Fault =>
  target === '' ? fault : { ...fault, target };

const kindOptions = (say: Say): readonly Option[] =>
  schema.shape.kind.options.map((kind) => ({ value: kind, label: say(form.kind.titles?.[kind] ?? verbatim(kind)) }));

const targetOptions = (design: Design, { kind, target }: Fault, say: Say): readonly Option[] => {
  const everything: Option = { value: '', label: say(scenarioTexts.everything) };
  const named: Option[] = targetsOf(design, kind).map((id) => ({ value: id, label: nameOfElement(design, id) }));
  const known = canHit(design, kind, undefined) ? [everything, ...named] : named;
  if (known.some(({ value }) => value === (target ?? ''))) return known;
  if (target === undefined) return [{ ...everything, disabled: true }, ...known];
  const label = say(scenarioTexts.cannotHit, { name: nameOfElement(design, target) });
  return [{ value: target, label, disabled: true }, ...known];
};
