/** The keys of all actions; silent while somebody types, and while a window or a menu is open. */
import { isCharacter } from '../ui/keys.ts';
import type { Action } from './actions/action.ts';
import { actions } from './actions/action-table.ts';
import { characterKeys } from './actions/character-keys.ts';
import { means } from './actions/keys.ts';

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return;
  const found = actions.find(({ keys = [] }) => keys.some((each) => works(each) && means(each, event)));
  if (!found || found.byBrowser || belongsElsewhere(found, event.target as Element | null)) return;
  const enabled = found.enabled?.() ?? true;
  // The browser's own meaning of such keys would surprise where ours only has nothing to do.
  if (enabled || event.ctrlKey || event.metaKey || event.altKey) event.preventDefault();
  if (enabled) found.run();
};

const works = (keys: string): boolean => characterKeys() === 'on' || !isCharacter(keys);

/** Keys belong first to the window, the menu or the field that has the focus. */
const belongsElsewhere = ({ whileTyping, onCanvas }: Action, focus: Element | null): boolean => {
  if (focus?.closest('dialog, [role="menu"]')) return true;
  const typing = focus?.closest('input, textarea, select, [contenteditable]') != null;
  if (typing && !whileTyping) return true;
  return onCanvas === true && focus !== document.body && focus?.closest('[data-canvas]') == null;
};

/** The answer takes the keys away again. */
export const startShortcuts = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
};
