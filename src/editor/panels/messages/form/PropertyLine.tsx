/** One field of a schema: its name, its type, whether it is wanted; more of it behind a fold. */
import { ChevronRight, Plus, X } from 'lucide-react';
import type { JsonSchema } from '../../../../core/model/message.ts';
import { withRequiredProperty, withType } from '../../../../core/model/schemas/form/property-changes.ts';
import type { PropertyRow } from '../../../../core/model/schemas/form/property-rows.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { IconButton } from '../../../ui/button.tsx';
import type { Subject } from '../subject.ts';
import type { ChangeSchema } from './change-schema.ts';
import styles from './form.module.css';
import { PropertyDetails } from './PropertyDetails.tsx';
import { PropertyName } from './PropertyName.tsx';
import { TypeSelect } from './TypeSelect.tsx';

export interface PropertyLineProps {
  readonly subject: Subject;
  readonly schema: JsonSchema;
  readonly row: PropertyRow;
  readonly open: boolean;
  readonly fresh: boolean;
  readonly change: ChangeSchema;
  readonly onToggle: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  /** One place nearer to the first (-1) or to the last (1). */
  readonly onMove: (by: -1 | 1) => void;
}

export function PropertyLine(props: PropertyLineProps) {
  const { subject, schema, row, open, fresh, change, onToggle, onMove } = props;
  const say = useSay();
  const name = row.name ?? say(row.level === 0 ? messageTexts.whole : messageTexts.eachItem);
  return (
    <li className={styles.line} data-property={row.path.join('/')}>
      <div className={styles.cells}>
        <div className={styles.nameCell} style={{ paddingInlineStart: `${row.level * 14}px` }}>
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={say(messageTexts.details, { name })}
            onClick={onToggle}
          >
            <ChevronRight aria-hidden="true" />
          </button>
          {row.name === null ? (
            <span className={styles.unnamed}>{name}</span>
          ) : (
            <PropertyName subject={subject} row={row} name={row.name} fresh={fresh} />
          )}
        </div>
        <TypeSelect name={name} row={row} onType={(type) => change(withType(schema, row.path, type))} />
        <span className={styles.requiredCell}>
          {row.name !== null && (
            <input
              type="checkbox"
              aria-label={say(messageTexts.isRequired, { name })}
              checked={row.required}
              onChange={({ currentTarget }) => change(withRequiredProperty(schema, row.path, currentTarget.checked))}
            />
          )}
        </span>
        <LineTools {...props} name={name} />
      </div>
      {open && <PropertyDetails subject={subject} schema={schema} row={row} change={change} onMove={onMove} />}
    </li>
  );
}

function LineTools({ row, onAdd, onRemove, name }: PropertyLineProps & { readonly name: string }) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  return (
    <span className={styles.tools}>
      {row.type === 'object' && row.level > 0 && (
        <IconButton label={say(messageTexts.addFieldTo, { name })} onClick={onAdd}>
          <Plus />
        </IconButton>
      )}
      {row.name !== null && (
        <IconButton label={`${texts.removeField} ${name}`} data-remove-field onClick={onRemove}>
          <X />
        </IconButton>
      )}
    </span>
  );
}
