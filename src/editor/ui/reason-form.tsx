/** Asks for a reason before something is done, and for who answers for it. */
import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import styles from './reason-form.module.css';

export interface ReasonFormProps {
  readonly reasonLabel: string;
  readonly ownerLabel: string;
  readonly doneLabel: string;
  readonly cancelLabel: string;
  /** Called with words that are not empty. */
  readonly onDone: (reason: string, owner: string | undefined) => void;
  readonly onCancel: () => void;
}

export function ReasonForm({ reasonLabel, ownerLabel, doneLabel, cancelLabel, onDone, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState('');
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onDone(reason.trim(), owner.trim() || undefined);
  };
  return (
    <form className={styles.form} onSubmit={done} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <label className={styles.reason}>
        {reasonLabel}
        {/* biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it */}
        <input autoFocus required value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <label>
        {ownerLabel}
        <input value={owner} onChange={({ currentTarget }) => setOwner(currentTarget.value)} />
      </label>
      <Button type="submit" look="accent" disabled={reason.trim() === ''}>
        {doneLabel}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {cancelLabel}
      </Button>
    </form>
  );
}
