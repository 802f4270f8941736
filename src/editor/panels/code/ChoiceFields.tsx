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
  return (
    <div className={styles.choice}>
      <label className={dock.field}>
        {texts.exportAs}
        <select
          name="target"
          value={target}
          onChange={({ currentTarget: { value } }) => {
            const chosen = targets.find((each) => each === value);
            if (chosen) choose({ target: chosen });
          }}
        >
          {targets.map((each) => (
            <option key={each} value={each}>
              {texts[each]}
            </option>
          ))}
        </select>
      </label>
      {!isDocument(target) && offered.length > 0 && (
        <label className={dock.field}>
          {texts.broker}
          <select
            name="broker"
            value={broker}
            onChange={({ currentTarget: { value } }) => {
              const chosen = offered.find(({ id }) => id === value);
              if (chosen) choose({ broker: chosen.id });
            }}
          >
            {offered.map(({ id, title }) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
