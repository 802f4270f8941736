/** What breaks in a scenario, when and for how long. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Text } from '../../../../core/lib/text.ts';
import type { Fault, Scenario } from '../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { write } from '../../../session/place.ts';
import { session, useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { FaultRow } from './FaultRow.tsx';
import { firstFault } from './first-fault.ts';
import styles from './scenario.module.css';
import { targetsOf } from './targets.ts';
import { FaultTimeline } from './timeline/FaultTimeline.tsx';

export interface FaultListProps {
  readonly id: string;
  readonly scenario: Scenario;
}

export function FaultList({ id, scenario }: FaultListProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const canAdd = useSession((state) => targetsOf(state.design, 'node-down').length > 0);
  const [preview, setPreview] = useState<readonly Fault[] | null>(null);
  const faults = scenario.faults ?? [];
  const shown = preview ?? faults;
  const first = () => {
    const { design, selection } = session.getState();
    return firstFault(design, id, selection.nodes);
  };
  const set = (next: readonly Fault[], visit?: string) =>
    setRefusal(write({ section: 'scenarios', id }, ['faults'], next.length === 0 ? undefined : next, visit));
  return (
    <section aria-label={texts.faults} className={styles.part}>
      <h3 className={styles.heading}>{texts.faults}</h3>
      {faults.length === 0 && <p className={styles.quiet}>{texts.noFaults}</p>}
      {shown.length > 0 && (
        <FaultTimeline
          scenario={scenario}
          faults={shown}
          onPreview={setPreview}
          onChange={(next, visit) => {
            setPreview(null);
            set(next, visit);
          }}
        />
      )}
      {shown.map((fault, at) => (
        <FaultRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the fault is
          key={at}
          scenario={id}
          at={at}
          fault={fault}
          onChange={(next) => set(faults.with(at, next))}
          onRemove={() => set(faults.toSpliced(at, 1))}
        />
      ))}
      {refusal && (
        <p className={styles.wrong} role="alert">
          {say(refusal)}
        </p>
      )}
      {canAdd ? (
        <Button icon={<Plus aria-hidden="true" />} onClick={() => set([...faults, first()])}>
          {texts.addFault}
        </Button>
      ) : (
        <p className={styles.quiet}>{texts.nothingToHit}</p>
      )}
    </section>
  );
}
