/** What to export as, and on which broker it is to run, where the export knows one. */
import { isDocument, type Target, targets } from '../../../core/codegen/target.ts';
import type { BrokerName } from '../../../core/model/broker.ts';
import { codeTexts } from '../../app/languages/areas/code.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import type { OfferedBroker } from '../../workers/export-project.ts';
import { choose } from './choice.ts';
import styles from './code.module.css';

export interface ChoiceFieldsProps {
  readonly target: Target;
  readonly broker: BrokerName | undefined;
  readonly offered: readonly OfferedBroker[];
}

export function ChoiceFields({ target, broker, offered }: ChoiceFieldsProps) {
  const texts = useTexts(codeTexts);
  const say = useSay();
  const offeredTargets = targets.map((value) => ({ value, label: texts[value] }));
  const offeredBrokers = offered.map(({ id, title }) => ({ value: id, label: say(title) }));
  return (
    <div className={styles.choice}>
      <Choice
        name="target"
        label={texts.exportAs}
        value={target}
        options={offeredTargets}
        onChoose={(chosen) => choose({ target: chosen })}
      />
      {!isDocument(target) && offered.length > 0 && (
        <Choice
          name="broker"
          label={texts.broker}
          value={broker}
          options={offeredBrokers}
          onChoose={(chosen) => choose({ broker: chosen })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, label, value, options, onChoose }: ChoiceProps<Value>) {
  return (
    <label className={dock.field}>
      {label}
      <select
        name={name}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
