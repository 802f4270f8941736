/** Asks for a reason before something is done, and for who answers for it. */
import { type FormEvent, useState } from 'react';
import { Button } from './button.tsx';
import styles from './reason-form.module.css';

export interface ReasonFormProps {
  readonly words: Readonly<Record<'reason' | 'owner' | 'doAccept' | 'cancel', string>>;
  /** Called with words that are not empty. */
  readonly onDone: (reason: string, owner: string | undefined) => void;
  readonly onCancel: () => void;
}

export function ReasonForm({ words, onDone, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('');
  const [owner, setOwner] = useState('');
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onDone(reason.trim(), owner.trim() || undefined);
  };
  return (
    <form className={styles.form} onSubmit={done} onKeyDown={({ key }) => key === 'Escape' && onCancel()}>
      <label className={styles.reason}>
        {words.reason}
        {/* biome-ignore lint/a11y/noAutofocus: the form opens because somebody asked for it */}
        <input autoFocus required value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <label>
        {words.owner}
        <input value={owner} onChange={({ currentTarget }) => setOwner(currentTarget.value)} />
      </label>
      <Button type="submit" look="accent" disabled={reason.trim() === ''}>
        {words.doAccept}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
}
