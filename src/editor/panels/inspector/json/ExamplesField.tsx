/** The examples of a message: each as JSON, held against the schema while it is typed; more by hand or from the schema. */
import { Plus, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { exampleFromSchema } from '../../../../core/codegen/types/example-from-schema.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { JsonSchema } from '../../../../core/model/message.ts';
import type { Schemas } from '../../../../core/model/schemas/schema-check.ts';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { anything, fitsSchema } from '../../../session/json-problems.ts';
import { write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { FieldRow } from '../FieldRow.tsx';
import styles from '../field.module.css';
import type { FieldProps } from '../WrittenField.tsx';
import { JsonEditor } from './JsonEditor.tsx';

export function ExamplesField({ place, path, field, value }: FieldProps) {
  const texts = useTexts(inspectorTexts);
  const schema = useSession(({ design }) => design.messages?.[place.id]?.payload);
  const schemas = useSession(({ design }) => design.schemas);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const examples = (value as readonly unknown[] | undefined) ?? [];
  const set = (next: readonly unknown[]) => setRefusal(write(place, path, next.length === 0 ? undefined : next));
  const make = () => {
    const example = schema === undefined ? undefined : exampleFromSchema(schema, schemas);
    if (example) set([...examples, example.value]);
    else setRefusal(inspectorTexts.cannotMake);
  };
  return (
    <FieldRow field={field} refusal={refusal} group>
      {() => (
        <>
          {examples.map((example, position) => (
            <Example
              // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the example is
              key={position}
              example={example}
              schema={schema}
              schemas={schemas}
              number={position + 1}
              place={place}
              path={[...path, position]}
              onRemove={() => set(examples.filter((_, other) => other !== position))}
            />
          ))}
          <div className={styles.row}>
            <Button look="quiet" icon={<Plus aria-hidden="true" />} onClick={() => set([...examples, {}])}>
              {texts.addExample}
            </Button>
            {schema !== undefined && (
              <Button look="quiet" onClick={make}>
                {texts.makeExample}
              </Button>
            )}
          </div>
        </>
      )}
    </FieldRow>
  );
}

interface ExampleProps extends Pick<FieldProps, 'place' | 'path'> {
  readonly example: unknown;
  readonly schema: JsonSchema | undefined;
  readonly schemas: Schemas | undefined;
  readonly number: number;
  readonly onRemove: () => void;
}

function Example({ place, path, example, schema, schemas, number, onRemove }: ExampleProps) {
  const say = useSay();
  const check = useMemo(() => (schema === undefined ? anything : fitsSchema(schema, schemas ?? {})), [schema, schemas]);
  const wrong = check(example).length;
  const standing =
    schema === undefined
      ? inspectorTexts.exampleUnknown
      : wrong === 0
        ? inspectorTexts.exampleFits
        : inspectorTexts.exampleMisfits;
  const name = say(inspectorTexts.example, { number });
  return (
    <div className={styles.example}>
      <div className={styles.itemHead}>
        <span>
          {name}{' '}
          <span
            className={styles.standing}
            data-standing={schema === undefined ? 'none' : wrong === 0 ? 'good' : 'bad'}
          >
            {say(standing, { count: wrong })}
          </span>
        </span>
        <IconButton label={say(inspectorTexts.removeExample, { number })} onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      <JsonEditor place={place} path={path} label={name} value={example} check={check} />
    </div>
  );
}
