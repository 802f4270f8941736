/** The examples of a message: each held against the schema while it is typed; more by hand or made from the schema. */
import { Plus, Sparkles, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { exampleFromSchema } from '../../../../core/codegen/types/example-from-schema.ts';
import type { Text } from '../../../../core/lib/text.ts';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { anything, type Check, fitsSchema } from '../../../session/json-problems.ts';
import { type Place, write } from '../../../session/place.ts';
import { useSession } from '../../../session/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import styles from '../messages.module.css';
import { JsonSource } from '../source/JsonSource.tsx';

export function Examples({ id }: { readonly id: string }) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  const message = useSession(({ design }) => design.messages?.[id]);
  const schemas = useSession(({ design }) => design.schemas);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const place = useMemo(() => ({ section: 'messages', id }) as const, [id]);
  const schema = message?.payload;
  const examples = message?.examples ?? [];
  const check = useMemo(() => (schema === undefined ? anything : fitsSchema(schema, schemas ?? {})), [schema, schemas]);
  const set = (next: readonly unknown[]) =>
    setRefusal(write(place, ['examples'], next.length === 0 ? undefined : next));
  const make = () => {
    const made = schema === undefined ? undefined : exampleFromSchema(schema, schemas);
    if (made) set([...examples, made.value]);
    else setRefusal(inspectorTexts.cannotMake);
  };
  return (
    <div className={styles.examples}>
      <div className={styles.row}>
        <Button look="accent" icon={<Sparkles aria-hidden="true" />} disabled={schema === undefined} onClick={make}>
          {texts.generate}
        </Button>
        <Button icon={<Plus aria-hidden="true" />} onClick={() => set([...examples, {}])}>
          {say(inspectorTexts.addExample)}
        </Button>
        <p className={styles.refusal} role="alert">
          {refusal && say(refusal)}
        </p>
      </div>
      {examples.length === 0 && <p className={styles.hint}>{texts.noExamples}</p>}
      {examples.map((example, position) => (
        <Example
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the example is
          key={position}
          place={place}
          position={position}
          example={example}
          check={check}
          isChecked={schema !== undefined}
          onRemove={() => set(examples.filter((_, other) => other !== position))}
        />
      ))}
    </div>
  );
}

interface ExampleProps {
  readonly place: Place;
  readonly position: number;
  readonly example: unknown;
  readonly check: Check;
  /** There is a schema to check it against. */
  readonly isChecked: boolean;
  readonly onRemove: () => void;
}

function Example({ place, position, example, check, isChecked, onRemove }: ExampleProps) {
  const say = useSay();
  const number = position + 1;
  const wrong = useMemo(() => check(example).length, [check, example]);
  const [standing, words] = !isChecked
    ? (['none', inspectorTexts.exampleUnknown] as const)
    : wrong === 0
      ? (['good', inspectorTexts.exampleFits] as const)
      : (['bad', inspectorTexts.exampleMisfits] as const);
  const name = say(inspectorTexts.example, { number });
  return (
    <section className={styles.example} aria-label={name}>
      <div className={styles.paneHead}>
        <h3 className={styles.paneTitle}>{name}</h3>
        <span className={styles.standing} data-standing={standing}>
          {say(words, { count: wrong })}
        </span>
        <IconButton label={say(inspectorTexts.removeExample, { number })} onClick={onRemove}>
          <X />
        </IconButton>
      </div>
      <JsonSource place={place} path={['examples', position]} value={example} label={name} check={check} />
    </section>
  );
}
