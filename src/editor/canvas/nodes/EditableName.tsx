/** A name on the canvas; while it is renamed, a field in its place. */
import { type CSSProperties, Fragment, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { limits } from '../../../core/model/limits.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useTexts } from '../../app/languages/language.ts';
import { undo } from '../../session/session.ts';
import { isComposing } from '../../ui/composing.ts';
import { namingStep, startRenaming, stopRenaming, useRenaming } from '../renaming.ts';
import styles from './nodes.module.css';

export interface EditableNameProps {
  readonly element: string;
  readonly name: string;
  /** `step` is the undo step that it belongs to, where it is the first name of something new. */
  readonly onRename: (name: string, step?: string) => void;
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

/** Nothing was typed yet for what was just made: undo takes it away, not the letters of a name that nobody typed. */
const takesBack = ({ key, ctrlKey, metaKey, shiftKey, currentTarget }: KeyboardEvent<Typed>): boolean =>
  (ctrlKey || metaKey) &&
  !shiftKey &&
  key.toLowerCase() === 'z' &&
  namingStep() !== undefined &&
  currentTarget.value === currentTarget.defaultValue;

type Typed = HTMLInputElement | HTMLTextAreaElement;

type NameFieldProps = Pick<EditableNameProps, 'name' | 'onRename'> & { readonly multiline: boolean };

function NameField({ name, onRename, multiline }: NameFieldProps) {
  const texts = useTexts(canvasTexts);
  const cancelled = useRef(false);
  const finish = (value: string) => {
    const wanted = value.trim();
    if (!cancelled.current && wanted !== '' && wanted !== name) onRename(wanted, namingStep());
    stopRenaming();
  };
  const Field = multiline ? 'textarea' : 'input';
  return (
    <Field
      className={`${styles.field} nodrag nopan nowheel`}
      aria-label={texts.newName}
      defaultValue={name}
      maxLength={multiline ? limits.descriptionLength : limits.nameLength}
      ref={(field: HTMLInputElement & HTMLTextAreaElement) => {
        // The view comes to it by itself where it has to.
        field?.focus({ preventScroll: true });
        field?.select();
      }}
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (isComposing(event)) return;
        const unmade = takesBack(event);
        const left = unmade || event.key === 'Escape';
        if (!left && !(event.key === 'Enter' && !(multiline && event.shiftKey))) return;
        event.stopPropagation();
        event.preventDefault();
        cancelled.current = left;
        const node = event.currentTarget.closest<HTMLElement>('.react-flow__node');
        event.currentTarget.blur();
        node?.focus();
        if (unmade) undo();
      }}
    />
  );
}
