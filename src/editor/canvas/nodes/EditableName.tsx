/** A name on the canvas; while it is renamed, a field in its place. */

import { type CSSProperties, Fragment, type ReactNode, useRef } from 'react';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useTexts } from '../../app/languages/language.ts';
import { isComposing } from '../../ui/composing.ts';
import { startRenaming, stopRenaming, useRenaming } from '../renaming.ts';
import styles from './nodes.module.css';

export interface EditableNameProps {
  readonly element: string;
  readonly name: string;
  readonly onRename: (name: string) => void;
  readonly className?: string | undefined;
  readonly multiline?: boolean;
}

export function EditableName({ element, name, onRename, className = '', multiline = false }: EditableNameProps) {
  const renaming = useRenaming(element);
  if (renaming) return <NameField name={name} onRename={onRename} multiline={multiline} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard renames with F2 on the node around it
    <span
      className={`${styles.name} ${className}`}
      title={name}
      style={{ '--fit': fitOf(name) } as CSSProperties}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startRenaming(element);
      }}
    >
      {breakable(name)}
    </span>
  );
}

const plainWord = 11;
const smallest = 0.75;

/** How much smaller a title has to be from afar, so that its longest word stays whole. */
const fitOf = (name: string): number => {
  const longest = Math.max(...name.split(/(?<=[._/-])|\s/).map(({ length }) => length));
  return Math.max(smallest, Math.min(1, plainWord / longest));
};

/** Long names of topics break after their dots, not in the middle of a word. */
const breakable = (name: string): ReactNode[] =>
  name.split(/(?<=[._/-])/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one name never change places
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

type NameFieldProps = Pick<EditableNameProps, 'name' | 'onRename'> & { readonly multiline: boolean };

function NameField({ name, onRename, multiline }: NameFieldProps) {
  const texts = useTexts(canvasTexts);
  const cancelled = useRef(false);
  const finish = (value: string) => {
    const wanted = value.trim();
    if (!cancelled.current && wanted !== '' && wanted !== name) onRename(wanted);
    stopRenaming();
  };
  const Field = multiline ? 'textarea' : 'input';
  return (
    <Field
      className={`${styles.field} nodrag nopan nowheel`}
      aria-label={texts.newName}
      defaultValue={name}
      maxLength={2000}
      ref={(field: HTMLInputElement & HTMLTextAreaElement) => {
        field?.focus();
        field?.select();
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event)) return;
        if (event.key === 'Escape') cancelled.current = true;
        const done = event.key === 'Escape' || (event.key === 'Enter' && !(multiline && event.shiftKey));
        if (!done) return;
        event.preventDefault();
        const node = event.currentTarget.closest<HTMLElement>('.react-flow__node');
        event.currentTarget.blur();
        node?.focus();
      }}
    />
  );
}
