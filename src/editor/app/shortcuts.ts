/** The keys of all actions; silent while somebody types, and while a window or a menu is open. */
import { isCharacter } from '../ui/keys.ts';
import { keepForField } from '../ui/typed-ahead.ts';
import type { Action } from './actions/action.ts';
import { characterKeys } from './actions/character-keys.ts';
import { means } from './actions/keys.ts';
import { loadActions, loadedActions } from './actions/loaded.ts';

const onKeyDown = (event: KeyboardEvent): void => {
  if (event.defaultPrevented) return;
  const actions = loadedActions();
  // Too early for the table: done as soon as it is there.
  if (actions.length === 0) loadActions().then((loaded) => keepForField(event) || pressed(loaded, event), ignored);
  else pressed(actions, event);
};

const ignored = (): void => undefined;

const pressed = (actions: readonly Action[], event: KeyboardEvent): void => {
  const found = actions.find(({ keys = [] }) => keys.some((each) => works(each) && means(each, event)));
  if (!found || found.byBrowser || belongsElsewhere(found, event.target as Element | null)) return;
  const enabled = found.enabled?.() ?? true;
  // The browser's own meaning of such keys would surprise where ours only has nothing to do.
  if (enabled || event.ctrlKey || event.metaKey) event.preventDefault();
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
  // Where it cannot be loaded, the first key tries again.
  loadActions().catch(ignored);
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
};
