/** Adds something under a name that is typed first. */
import { type FormEvent, useId, useState } from 'react';
import { fill, type Text } from '../../../core/lib/text.ts';
import { inspectorTexts } from '../../app/languages/areas/inspector.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { Button } from '../../ui/button.tsx';
import styles from './field.module.css';

export interface AddNamedProps {
  readonly label: string;
  /** The reason against the name, null where it was added. */
  readonly onAdd: (name: string) => Text | null;
}

export function AddNamed({ label, onAdd }: AddNamedProps) {
  const texts = useTexts(inspectorTexts);
  const say = useSay();
  const problem = useId();
  const [name, setName] = useState('');
  const [refusal, setRefusal] = useState<Text | null>(null);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const reason = onAdd(name.trim());
    setRefusal(reason && fill(reason, { name: name.trim() }));
    if (!reason) setName('');
  };
  return (
    <form className={styles.row} onSubmit={add}>
      <input
        className={styles.input}
        aria-label={label}
        aria-describedby={problem}
        aria-invalid={refusal !== null}
        placeholder={label}
        value={name}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
          setRefusal(null);
        }}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {texts.add}
      </Button>
      <p id={problem} className={styles.refusal} role="alert">
        {refusal && say(refusal)}
      </p>
    </form>
  );
}
