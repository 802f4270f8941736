/** The type of a field: one of JSON Schema's, or one of the design's shared schemas. */
import type { ChosenType } from '../../../../core/model/schemas/form/property-changes.ts';
import type { PropertyRow } from '../../../../core/model/schemas/form/property-rows.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import styles from './form.module.css';

export interface TypeSelectProps {
  readonly name: string;
  readonly row: PropertyRow;
  readonly onType: (type: ChosenType) => void;
}

const plainTypes = ['string', 'integer', 'number', 'boolean', 'object', 'array', 'null', 'any'] as const;
const sharedPrefix = 'shared ';

export function TypeSelect({ name, row, onType }: TypeSelectProps) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const schemas = useSession((state) => state.design.schemas) ?? {};
  const value = row.shared === null ? row.type : `${sharedPrefix}${row.shared}`;
  const choose = (chosen: string) => {
    const plain = plainTypes.find((type) => type === chosen);
    onType(plain ?? { shared: chosen.slice(sharedPrefix.length) });
  };
  return (
    <select
      className={styles.input}
      aria-label={say(messageTexts.typeOf, { name })}
      value={value}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      {row.type === 'other' && (
        <option value="other" disabled>
          {texts.other}
        </option>
      )}
      <optgroup label={texts.types}>
        {plainTypes.map((type) => (
          <option key={type} value={type}>
            {row.nullable && type === row.type ? `${say(messageTexts[type])} | null` : say(messageTexts[type])}
          </option>
        ))}
      </optgroup>
      <optgroup label={texts.schemas}>
        {[...new Set([...Object.keys(schemas), ...(row.shared === null ? [] : [row.shared])])].map((id) => (
          <option key={id} value={`${sharedPrefix}${id}`}>
            {id}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
