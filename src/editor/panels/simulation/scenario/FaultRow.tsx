/** One fault: its kind, what it hits, its start and length, and its number where the kind means nothing without one. */
import { Trash2 } from 'lucide-react';
import { type Fault, type FaultKind, faultsWithValue } from '../../../../core/model/scenario.ts';
import { canHit, canHitTexts } from '../../../../core/simulation/faults.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { IconButton } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import { faultForm, kindOptions, targetOptions, withKind } from './fault-form.ts';
import styles from './scenario.module.css';

export interface FaultRowProps {
  readonly scenario: string;
  readonly at: number;
  readonly fault: Fault;
  readonly onChange: (fault: Fault) => void;
  readonly onRemove: () => void;
}

export function FaultRow({ scenario, at, fault, onChange, onRemove }: FaultRowProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const written = useWrittenField();
  const design = useSession((state) => state.design);
  const name = say(scenarioTexts.fault, { number: at + 1 });
  const typed = (key: 'atSeconds' | 'forSeconds' | 'value') => (
    <TypedField {...written({ section: 'scenarios', id: scenario }, ['faults', at, key], faultForm[key], fault[key])} />
  );
  return (
    <fieldset className={styles.row} aria-label={name}>
      <ChoiceField
        name={`faults.${at}.kind`}
        label={say(faultForm.kind.title)}
        value={fault.kind}
        options={kindOptions(say)}
        onChoose={(kind) => onChange(withKind(design, fault, kind as FaultKind))}
      />
      <ChoiceField
        name={`faults.${at}.target`}
        label={say(faultForm.target.title)}
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

/** No target means everything, where a fault can be that of everything. */
const withTarget = ({ target: _before, ...fault }: Fault, target: string): Fault =>
  target === '' ? fault : { ...fault, target };
