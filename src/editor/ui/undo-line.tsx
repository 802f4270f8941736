/** Something was deleted: this line takes it back; once it is closed, that is over. */
import { X } from 'lucide-react';
import { Button, IconButton } from './button.tsx';
import styles from './undo-line.module.css';

export interface UndoLineProps {
  readonly text: string;
  readonly words: Readonly<Record<'undo' | 'dismiss', string>>;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

export function UndoLine({ text, words, onUndo, onDismiss }: UndoLineProps) {
  return (
    <div className={styles.line}>
      <span>{text}</span>
      {/* What had the focus is gone. */}
      <Button autoFocus onClick={onUndo}>
        {words.undo}
      </Button>
      <IconButton label={words.dismiss} onClick={onDismiss}>
        <X />
      </IconButton>
    </div>
  );
}
