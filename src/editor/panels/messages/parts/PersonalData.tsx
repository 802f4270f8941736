/** Which fields identify a person: chosen from those of the schema. */
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { type Place, write } from '../../../session/place.ts';
import { messageFields } from '../message-fields.ts';
import styles from '../messages.module.css';

export interface PersonalDataProps {
  readonly place: Place;
  readonly value: readonly string[];
  readonly pointers: readonly string[];
  /** Lists whose fields cannot be chosen, for whoever looks for them. */
  readonly lists: string;
}

export function PersonalData({ place, value, pointers, lists }: PersonalDataProps) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const field = messageFields.get('pii') as FormField;
  const strange = value.filter((pointer) => !pointers.includes(pointer));
  const all = [...pointers, ...strange];
  const set = (pointer: string, on: boolean) => {
    const next = on
      ? all.filter((each) => each === pointer || value.includes(each))
      : value.filter((each) => each !== pointer);
    write(place, ['pii'], next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.paneTitle}>{say(field.title)}</legend>
      <p className={styles.hint}>{say(field.help)}</p>
      {lists !== '' && <p className={styles.hint}>{say(messageTexts.listsEnd, { lists })}</p>}
      {all.length === 0 && <p className={styles.hint}>{texts.noFields}</p>}
      <ul className={styles.checks}>
        {all.map((pointer) => (
          <li key={pointer}>
            <label className={styles.check}>
              <input
                type="checkbox"
                checked={value.includes(pointer)}
                onChange={({ currentTarget }) => set(pointer, currentTarget.checked)}
              />
              <code>{strange.includes(pointer) ? say(messageTexts.notInSchema, { pointer }) : pointer}</code>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
