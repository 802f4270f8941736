/** The keys of all actions; silent while somebody types, and while a window or a menu is open. */
import { actions } from './actions/action-table.ts';
import { means } from './actions/keys.ts';

const onKeyDown = (event: KeyboardEvent): void => {
  const target = event.target as Element | null;
  if (event.defaultPrevented || target?.closest('dialog, [role="menu"]')) return;
  const typing = target?.closest('input, textarea, select, [contenteditable]') != null;
  const found = actions.find(({ keys = [] }) => keys.some((each) => means(each, event)));
  if (!found || (typing && !found.whileTyping)) return;
  event.preventDefault();
  if (found.enabled?.() ?? true) found.run();
};

/** The answer takes the keys away again. */
export const startShortcuts = (): (() => void) => {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
};
