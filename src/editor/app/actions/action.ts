/** What a person can do, once: the key, the menu, the palette and the shortcut sheet all lead to the same action. */
import type { Text } from '../../../core/lib/text.ts';
import type { About } from '../../session/about.ts';

/** Groups of the palette and of the shortcut sheet, in the order in which they are shown. */
export const actionAreas = ['edit', 'connect', 'arrange', 'find', 'view', 'file', 'results'] as const;
export type ActionArea = (typeof actionAreas)[number];

export type MenuTarget = About;

export interface Action {
  /** Unique; a slug, such as `align-left`. */
  readonly id: string;
  readonly area: ActionArea;
  /** What it does, in the imperative. */
  readonly title: Text;
  /** Such as `Ctrl+Shift+Z`, `F2` or `?`; all of them work, the first one is shown. Ctrl is Command on a Mac. */
  readonly keys?: readonly string[];
  /** The keys work in a field, too; else they are silent while somebody types. */
  readonly whileTyping?: boolean;
  /** The keys work only while the focus is on the canvas or nowhere: elsewhere they belong to what has the focus. */
  readonly onCanvas?: boolean;
  /** The browser answers the keys itself, with an event of the clipboard that leads to the same: no permission is asked for. */
  readonly byBrowser?: boolean;
  /** In which context menus it stands; the palette and the shortcut sheet have every action. */
  readonly menus?: readonly MenuTarget[];
  /** False: it can do nothing now, and menus show it dimmed. Absent: it always can. */
  readonly enabled?: () => boolean;
  /** Of what is on or off: whether it is on now. Menus show it with a tick, the palette in words. */
  readonly checked?: () => boolean;
  readonly run: () => void;
}
