/** The fields on which two services disagree: for each, one of the two values is taken. */
import type { Difference, Side } from '../../../core/edits/steps/merged-service.ts';
import { formOf } from '../../../core/kinds/form/form.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { recordSchemas } from '../../../core/kinds/form/record-schemas.ts';
import type { Design } from '../../../core/model/design.ts';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import styles from './split.module.css';

export interface DifferenceTableProps {
  readonly differences: readonly Difference[];
  /** Of the service that stays and of the one that goes. */
  readonly names: readonly [string, string];
  readonly take: Readonly<Record<string, Side>>;
  readonly onTake: (field: string, side: Side) => void;
}

const fields = formOf(recordSchemas.service);

export function DifferenceTable({ differences, names: [into, from], take, onTake }: DifferenceTableProps) {
  const texts = useTexts(splittingTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{texts.field}</th>
          <th scope="col">{into}</th>
          <th scope="col">{from}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const { field, proposed } = difference;
          const form = fields.find(({ key }) => key === field);
          const title = form ? say(form.title) : field;
          return (
            <tr key={field}>
              <th scope="row">{title}</th>
              {(['into', 'from'] as const).map((side) => (
                <td key={side}>
                  <label>
                    <input
                      type="radio"
                      name={`take ${field}`}
                      aria-label={`${title}: ${side === 'into' ? into : from}`}
                      checked={(take[field] ?? proposed) === side}
                      onChange={() => onTake(field, side)}
                    />
                    <span>{written(design, form, difference[side] ?? form?.default) ?? texts.notSet}</span>
                  </label>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What is named by its id is said by its name. */
const written = (design: Design, form: FormField | undefined, value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return JSON.stringify(value);
  const section = form?.refersTo?.section;
  const record: unknown = section === undefined ? undefined : design[section]?.[value];
  const isNamed = typeof record === 'object' && record !== null && 'name' in record;
  return isNamed && typeof record.name === 'string' ? record.name : value;
};
