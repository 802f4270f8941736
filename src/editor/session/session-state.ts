/** What the session holds, for those who read it. */
import type { History } from '../../core/history/history.ts';
import type { Text } from '../../core/lib/text.ts';
import type { Design } from '../../core/model/design.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Facts, Read } from './judge.ts';
import type { Selection } from './selection.ts';

/** `edited`: newer than what the browser keeps; `failed`: the browser could not keep it (saving a file still works). */
export type SaveState = 'saved' | 'edited' | 'saving' | 'failed';

/**
 * Why the design is shown and must not be changed: a newer program wrote it, another tab works on it, it is shown in a frame
 * of another page, or somebody chose so.
 */
export type ReadOnly = 'newer-format' | 'other-tab' | 'shown' | 'chosen' | 'version' | 'comparison';

/** Something else than the open design is shown, which waits untouched: an earlier version, or two states in one picture. */
export const isLookedAt = (readOnly: ReadOnly | null): boolean => readOnly === 'version' || readOnly === 'comparison';

export interface Notice {
  readonly tone: 'refusal' | 'information';
  readonly text: Text;
  /** Grows with each notice, so that the same words twice are two notices. */
  readonly number: number;
  /** What can be done about it, while it is shown. */
  readonly act?: NoticeAct;
}

export interface NoticeAct {
  readonly label: Text;
  readonly run: () => void;
}

/** What only a person can decide; the page asks until it is answered. */
export interface Question {
  readonly title: Text;
  readonly words: Text;
  /** The first one is the one that loses nothing. */
  readonly choices: readonly { readonly id: string; readonly label: Text }[];
  /** Null: the question was closed. */
  readonly answer: (id: string | null) => void;
}

/** A file that was not opened, and why. */
export interface Refusal {
  readonly fileName: string;
  readonly problems: readonly Problem[];
  /** A newer program wrote it, and it can be looked at. */
  readonly look: Read | null;
  /** It came in a link, not in a file. */
  readonly from?: 'link';
}

export interface SessionState extends Facts {
  readonly design: Design;
  readonly selection: Selection;
  /** Analysis and findings are of this very design; otherwise of an older one, until the answer comes. */
  readonly fresh: boolean;
  readonly history: History;
  readonly fileName: string | null;
  /** An example of the site: a file of that name is not the user's. */
  readonly borrowed: boolean;
  /** Grows with each design that is opened, so that the view starts afresh. */
  readonly opened: number;
  /** The bytes as loaded; null from the first edit on. */
  readonly source: string | null;
  readonly readOnly: ReadOnly | null;
  readonly saveState: SaveState;
  readonly notice: Notice | null;
  /** The open design is untouched by it. */
  readonly refusal: Refusal | null;
  readonly question: Question | null;
}

export interface PerformOptions {
  /** Edits with the same group in a row are one undo step. */
  readonly group?: string;
  readonly select?: Partial<Selection>;
}
