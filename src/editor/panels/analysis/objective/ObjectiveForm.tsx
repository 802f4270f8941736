/** Every field of one objective; its two ends are picked from the links that can be one. */
import { useState } from 'react';
import { formOf } from '../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import { objective as schema } from '../../../../core/model/scenario.ts';
import { objectiveTexts } from '../../../app/languages/areas/objectives.ts';
import { useSay } from '../../../app/languages/language.ts';
import { write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { useWrittenField } from '../../../session/written-field.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TypedField } from '../../../ui/typed-field.tsx';
import styles from './objective.module.css';

const fields = formOf(schema);

export function ObjectiveForm({ id }: { readonly id: string }) {
  const say = useSay();
  const written = useWrittenField();
  const design = useSession((state) => state.design);
  const objective = design.objectives?.[id];
  const [refusal, setRefusal] = useState<Text | null>(null);
  if (objective === undefined) return null;
  const place = { section: 'objectives', id } as const;
  return (
    <>
      <div className={styles.fields}>
        {fields.map((field) => {
          const value = objective[field.key as keyof typeof objective];
          if (field.input !== 'choice-of-records')
            return <TypedField key={field.key} {...written(place, [field.key], field, value)} />;
          return (
            <ChoiceField
              key={field.key}
              name={field.key}
              wide
              label={say(field.title)}
              help={say(field.help)}
              value={String(value)}
              options={endsOf(design, field)}
              onChoose={(next) => setRefusal(write(place, [field.key], next))}
            />
          );
        })}
      </div>
      {refusal && (
        <p className={styles.wrong} role="alert">
          {say(refusal)}
        </p>
      )}
      <p className={styles.id}>{say(objectiveTexts.id, { id })}</p>
    </>
  );
}

/** The links that this end may be, by name. */
const endsOf = (design: Design, { refersTo }: FormField) =>
  Object.entries(design.links ?? {})
    .filter(([, { kind }]) => refersTo?.kinds?.includes(kind) ?? true)
    .map(([value]) => ({ value, label: linkName(design, value) }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en'));
