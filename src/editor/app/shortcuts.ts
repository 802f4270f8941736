/** Keys that work all over the page; silent while somebody types, and while a window is open. */
import { removeSelected } from '../session/acts.ts';
import { redo, session, undo } from '../session/session.ts';
import { onStage } from '../session/stage.ts';
import { saveFile } from '../storage/files.ts';
import { page } from './page.ts';
import { runInView } from './run.ts';

interface Shortcut {
  readonly key: string;
  readonly control: boolean;
  readonly shift?: boolean;
  readonly whileTyping?: boolean;
  readonly act: () => void;
}

const oneNode = (): string | undefined => {
  const { nodes } = session.getState().selection;
  return nodes.length === 1 ? nodes[0] : undefined;
};

const renameSelected = (): void => {
  const id = oneNode();
  if (id !== undefined) onStage().rename(id);
};

const connectSelected = (): void => page.setState({ connectingFrom: oneNode() ?? null });

const shortcuts: readonly Shortcut[] = [
  { key: 'z', control: true, shift: false, act: undo },
  { key: 'z', control: true, shift: true, act: redo },
  { key: 'y', control: true, act: redo },
  { key: 's', control: true, whileTyping: true, act: () => void saveFile() },
  { key: 'Enter', control: true, whileTyping: true, act: runInView },
  { key: 'Delete', control: false, act: removeSelected },
  { key: 'Backspace', control: false, act: removeSelected },
  { key: 'F2', control: false, act: renameSelected },
  { key: 'c', control: false, act: connectSelected },
];

const onKeyDown = (event: KeyboardEvent): void => {
  const target = event.target as Element | null;
  const control = event.ctrlKey || event.metaKey;
  const typing = target?.closest('input, textarea, select, [contenteditable]') != null;
  if (event.defaultPrevented || event.altKey || target?.closest('dialog, [role="menu"]')) return;
  const found = shortcuts.find(
    (shortcut) =>
      shortcut.key.toLowerCase() === event.key.toLowerCase() &&
      shortcut.control === control &&
      (shortcut.shift === undefined || shortcut.shift === event.shiftKey),
  );
  if (!found || (typing && !found.whileTyping)) return;
  event.preventDefault();
  found.act();
};

/** The answer takes the keys away again. */
export const startShortcuts = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
};
