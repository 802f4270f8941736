/** Choosing one of several records by name, and making, copying and deleting them. */
import { Copy, Plus, Trash2, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './button.tsx';
import { ChoiceField, type Option } from './choice-field.tsx';
import styles from './record-bar.module.css';

export interface RecordBarProps {
  readonly name: string;
  readonly words: Readonly<Record<'choice' | 'create' | 'duplicate' | 'remove' | 'undo', string>>;
  readonly options: readonly Option[];
  /** Empty: none. */
  readonly value: string;
  readonly onChoose: (id: string) => void;
  readonly onCreate: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** Absent: there is nothing to undo. */
  readonly onUndo?: (() => void) | undefined;
  /** Another way to make one. */
  readonly children?: ReactNode;
}

export function RecordBar(props: RecordBarProps) {
  const { name, words, options, value, onChoose, onCreate, onDuplicate, onRemove, onUndo, children } = props;
  const isNone = value === '';
  return (
    <div className={styles.bar}>
      <ChoiceField name={name} label={words.choice} value={value} options={options} onChoose={onChoose} />
      <Button icon={<Plus aria-hidden="true" />} onClick={onCreate}>
        {words.create}
      </Button>
      {children}
      <Button icon={<Copy aria-hidden="true" />} disabled={isNone} onClick={onDuplicate}>
        {words.duplicate}
      </Button>
      <Button look="danger" icon={<Trash2 aria-hidden="true" />} disabled={isNone} onClick={onRemove}>
        {words.remove}
      </Button>
      <IconButton label={words.undo} disabled={onUndo === undefined} onClick={onUndo}>
        <Undo2 />
      </IconButton>
    </div>
  );
}
