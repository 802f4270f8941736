/** What is different from the drawing in a scenario: fields of nodes and links with other values. */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import type { Scenario } from '../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { withoutLoads } from './load/load-in.ts';
import { OverrideRow } from './OverrideRow.tsx';
import styles from './scenario.module.css';
import { nameOfElement } from './targets.ts';
import { type ElementSection, firstValue, type Tunable, tunablesOf } from './tunable.ts';

export interface OverrideListProps {
  readonly id: string;
  readonly overrides: NonNullable<Scenario['overrides']>;
}

export function OverrideList({ id, overrides }: OverrideListProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const [refusal, setRefusal] = useState<Text | null>(null);
  const design = useSession((state) => state.design);
  const listed = withoutLoads(design, overrides);
  const set = (next: OverrideListProps['overrides']) =>
    setRefusal(write({ section: 'scenarios', id }, ['overrides'], Object.keys(next).length === 0 ? undefined : next));
  return (
    <section aria-label={texts.overrides} className={styles.part}>
      <h3 className={styles.heading}>{texts.overrides}</h3>
      {Object.keys(listed).length === 0 && <p className={styles.quiet}>{texts.noOverrides}</p>}
      {Object.entries(listed).map(([pointer, value]) => (
        <OverrideRow
          key={pointer}
          scenario={id}
          pointer={pointer}
          value={value}
          onRemove={() => set(Object.fromEntries(Object.entries(overrides).filter(([other]) => other !== pointer)))}
        />
      ))}
      {refusal && (
        <p className={styles.wrong} role="alert">
          {say(refusal)}
        </p>
      )}
      <AddOverride
        taken={overrides}
        onAdd={(tunable) => set({ ...overrides, [tunable.pointer]: firstValue(tunable) })}
      />
    </section>
  );
}

interface AddOverrideProps {
  readonly taken: object;
  readonly onAdd: (tunable: Tunable) => void;
}

/** First the element, then one of its fields. */
function AddOverride({ taken, onAdd }: AddOverrideProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [element, setElement] = useState('');
  const [pointer, setPointer] = useState('');
  const elements = elementsOf(design);
  const chosen = elements.find(({ id }) => id === element) ?? elements[0];
  if (chosen === undefined) return null;
  const open = tunablesOf(design, chosen.section, chosen.id).filter((each) => !Object.hasOwn(taken, each.pointer));
  const tunable = open.find((each) => each.pointer === pointer) ?? open[0];
  return (
    <div className={styles.row}>
      <ChoiceField
        name="override.element"
        label={texts.element}
        value={chosen.id}
        options={elements.map(({ id }) => ({ value: id, label: nameOfElement(design, id) }))}
        onChoose={setElement}
      />
      <ChoiceField
        name="override.field"
        label={texts.field}
        value={tunable?.pointer ?? ''}
        options={open.map(({ pointer: value, titles }) => ({
          value,
          label: titles.map((each) => say(each)).join(' › '),
        }))}
        onChoose={setPointer}
      />
      <div className={styles.end}>
        <Button
          icon={<Plus aria-hidden="true" />}
          disabled={tunable === undefined}
          onClick={() => tunable && onAdd(tunable)}
        >
          {texts.addOverride}
        </Button>
      </div>
    </div>
  );
}

const elementsOf = (design: Design): readonly { readonly section: ElementSection; readonly id: string }[] =>
  (['nodes', 'links'] as const).flatMap((section) => Object.keys(design[section] ?? {}).map((id) => ({ section, id })));
