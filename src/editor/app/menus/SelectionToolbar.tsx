/** The tools above what is selected: the few things that are done most, and the way to all others. */
import { Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { aboutOf } from '../../session/about.ts';
import { useSession } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { IconButton } from '../../ui/button.tsx';
import { actions } from '../actions/action-table.ts';
import { useKeysOf } from '../actions/keys-of.ts';
import { menuTexts } from '../languages/areas/menus.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { openMenu } from '../page.ts';
import { actionIcons } from './action-icons.ts';
import { toolsFor } from './menu-groups.ts';
import styles from './selection-toolbar.module.css';

export function SelectionToolbar() {
  const texts = useTexts(menuTexts);
  const say = useSay();
  const keysOf = useKeysOf();
  const bar = useRef<HTMLDivElement>(null);
  const selection = useSession((state) => state.selection);
  const readOnly = useSession((state) => state.readOnly !== null);
  // What can be done depends on the design, too.
  useSession((state) => state.design);
  const about = aboutOf(selection);
  if (about === 'pane' || readOnly) return null;
  const tools = toolsFor[about].flatMap((id) => actions.find((action) => action.id === id) ?? []);
  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={texts.tools}
      data-selection-tools
      className={styles.bar}
      onKeyDown={(event) => moveInBar(event, bar.current)}
    >
      {tools.map((action, at) => {
        const Icon = actionIcons[action.id];
        return (
          <IconButton
            key={action.id}
            label={say(action.title)}
            keys={keysOf(action.id)}
            tabIndex={at === 0 ? 0 : -1}
            aria-disabled={!(action.enabled?.() ?? true)}
            onClick={() => (action.enabled?.() ?? true) && action.run()}
          >
            {Icon && <Icon />}
          </IconButton>
        );
      })}
      <IconButton
        label={texts.more}
        keys={keysOf('context-menu')}
        aria-haspopup="menu"
        tabIndex={tools.length === 0 ? 0 : -1}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect();
          openMenu({ x: left, y: bottom + 4 }, about);
        }}
      >
        <Ellipsis />
      </IconButton>
    </div>
  );
}

/** One of the tools is in the order of Tab; arrows lead to the others (WAI-ARIA toolbar), Escape back to the selection. */
const moveInBar = (event: KeyboardEvent, bar: HTMLElement | null): void => {
  const all = [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])];
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % all.length,
    ArrowLeft: (at + all.length - 1) % all.length,
    Home: 0,
    End: all.length - 1,
  };
  const place = next[event.key];
  if (place !== undefined) all[place]?.focus();
  else if (event.key === 'Escape') onStage().takeFocus();
  else return;
  event.preventDefault();
  event.stopPropagation();
};
