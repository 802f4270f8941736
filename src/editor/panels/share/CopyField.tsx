/** A text to take away: selected at once when it gets the focus, and a button that copies it. */
import { Copy } from 'lucide-react';
import { useId } from 'react';
import { fill, type Text } from '../../../core/lib/text.ts';
import { shareTexts } from '../../app/languages/areas/share.ts';
import { notify } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { shownKeys } from '../../ui/keys.ts';
import styles from './share.module.css';

export interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
  /** Said when it is on the clipboard. */
  readonly copied: Text;
  readonly look?: 'accent' | 'plain';
}

export function CopyField({ label, text, button, copied, look = 'plain' }: CopyFieldProps) {
  const id = useId();
  return (
    <div className={styles.copy}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        rows={3}
        spellCheck={false}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Button look={look} icon={<Copy aria-hidden="true" />} onClick={() => void copy(text, copied)}>
        {button}
      </Button>
    </div>
  );
}

const copy = async (text: string, copied: Text): Promise<void> => {
  try {
    await navigator.clipboard.writeText(text);
    notify(copied);
  } catch {
    notify(fill(shareTexts.copyFailed, { keys: shownKeys('Ctrl+C') }), 'refusal');
  }
};
