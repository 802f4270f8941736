/** One fault: its kind, what it hits, its start and length, and whether it can be simulated at all. */
import { Trash2 } from 'lucide-react';
import { formOf } from '../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { verbatim } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { type Fault, type FaultKind, faultsWithValue, fault as schema } from '../../../../core/model/scenario.ts';
import { canHit, isSimulated, simulatedFaults } from '../../../../core/simulation/faults.ts';
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
        options={kindOptions(fault.kind, say)}
        onChoose={(kind) => onChange(withKind(design, fault, kind as FaultKind))}
      />
      <ChoiceField
        name={`faults.${at}.target`}
        label={say(form.target.title)}
        value={fault.target ?? ''}
        options={targetOptions(design, fault, say)}
        onChoose={(target) => onChange({ ...fault, target })}
      />
      {typed('atSeconds')}
      {typed('forSeconds')}
      {faultsWithValue.has(fault.kind) && typed('value')}
      <div className={styles.end}>
        <IconButton label={say(scenarioTexts.removeFault, { number: at + 1 })} onClick={onRemove}>
          <Trash2 />
        </IconButton>
      </div>
      {!isSimulated(fault.kind) && (
        <p className={styles.doubt} role="note">
          {texts.notSimulatedMore}
        </p>
      )}
      {isSimulated(fault.kind) && !canHit(design, fault.kind, fault.target ?? '') && (
        <p className={styles.doubt} role="note">
          {texts.cannotHitMore}
        </p>
      )}
    </fieldset>
  );
}

/** The fault with another kind; a target that this kind cannot hit gives way to one that it can. */
const withKind = (design: Design, { target = '', atSeconds, forSeconds }: Fault, kind: FaultKind): Fault => {
  const hit = canHit(design, kind, target) ? target : targetsOf(design, kind)[0];
  return { kind, ...(hit !== undefined && { target: hit }), atSeconds, forSeconds };
};

/** What can be simulated; the kind that a file holds already is shown even where it cannot. */
const kindOptions = (chosen: FaultKind, say: Say): readonly Option[] => {
  const title = (kind: FaultKind) => say(form.kind.titles?.[kind] ?? verbatim(kind));
  const known: Option[] = simulatedFaults.map((kind) => ({ value: kind, label: title(kind) }));
  if (isSimulated(chosen)) return known;
  const label = say(scenarioTexts.notSimulated, { kind: title(chosen) });
  return [...known, { value: chosen, label, disabled: true }];
};

const targetOptions = (design: Design, { kind, target }: Fault, say: Say): readonly Option[] => {
  const known: Option[] = targetsOf(design, kind).map((id) => ({ value: id, label: nameOfElement(design, id) }));
  if (target !== undefined && known.some(({ value }) => value === target)) return known;
  if (target === undefined) return [{ value: '', label: say(scenarioTexts.everything), disabled: true }, ...known];
  const name = nameOfElement(design, target);
  const label = isSimulated(kind) ? say(scenarioTexts.cannotHit, { name }) : name;
  return [{ value: target, label, disabled: true }, ...known];
};
