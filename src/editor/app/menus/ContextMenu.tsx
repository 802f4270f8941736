/** The menu of what was pointed at: everything that can be done with it, from the one table of actions. */
import { Check } from 'lucide-react';
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { onStage } from '../../session/stage.ts';
import { FloatingMenu } from '../../ui/floating-menu.tsx';
import { ariaKeys, shownKeys } from '../../ui/keys.ts';
import styles from '../../ui/menu.module.css';
import type { Action } from '../actions/action.ts';
import { actions } from '../actions/action-table.ts';
import { type KeysOf, useKeysOf } from '../actions/keys-of.ts';
import { menuTexts } from '../languages/areas/menus.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeMenu, usePage } from '../page.ts';
import { menuGroups } from './menu-groups.ts';

export function ContextMenu() {
  const texts = useTexts(menuTexts);
  const keysOf = useKeysOf();
  const menu = usePage((state) => state.menu);
  if (!menu) return null;
  return (
    <FloatingMenu at={menu.at} label={texts[menu.about]} onClose={leave}>
      {menuGroups(actions, menu.about).map((group, at) => (
        <Fragment key={group[0]?.id}>
          {at > 0 && <hr className={styles.separator} />}
          {group.map((action) => (
            <ActionItem key={action.id} action={action} keysOf={keysOf} />
          ))}
        </Fragment>
      ))}
    </FloatingMenu>
  );
}

/** Whoever came with the pointer goes on by key from what is selected. */
const leave = (): void => {
  flushSync(closeMenu);
  if (document.activeElement === document.body) onStage().takeFocus();
};

function ActionItem({ action, keysOf }: { readonly action: Action; readonly keysOf: KeysOf }) {
  const say = useSay();
  const enabled = action.enabled?.() ?? true;
  const keys = keysOf(action.id);
  const checked = action.checked?.();
  return (
    <button
      type="button"
      role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
      {...(checked !== undefined && { 'aria-checked': checked })}
      tabIndex={-1}
      aria-disabled={!enabled}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      className={styles.item}
      onClick={() => {
        if (!enabled) return;
        leave();
        action.run();
      }}
    >
      <span className={styles.words}>{say(action.title)}</span>
      {checked && <Check className={styles.tick} aria-hidden="true" />}
      {keys !== undefined && (
        <span className={styles.end} aria-hidden="true">
          {shownKeys(keys)}
        </span>
      )}
    </button>
  );
}
