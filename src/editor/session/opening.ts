/** Opening designs: another one takes the place of the open one, or is refused with what is wrong where. */
import type { Diff } from '../../core/history/change.ts';
import { readText } from './facts.ts';
import { emptyFacts, type Read } from './judge.ts';
import { nothing } from './selection.ts';
import { emptyDesign, emptyText, noHistory, notify, session } from './session.ts';
import type { ReadOnly } from './session-state.ts';
import { openFailed } from './session-texts.ts';

/** Says whether another design may take the place of the open one: at once, or when somebody has been asked. */
export type Guard = () => true | Promise<boolean>;
let guard: Guard = () => true;

/** From now on this one is asked before a design takes the place of another. */
export const introduceGuard = (next: Guard): void => {
  guard = next;
};

let newestReading = 0;

/** Opens a design from text, and `changes` made to it since. Refused: the open one stays as it is, and `refusal` says what is wrong where. */
export const open = async (
  text: string,
  fileName: string | null,
  changes: readonly Diff[] = [],
  borrowed = false,
): Promise<boolean> => {
  const reading = ++newestReading;
  try {
    const read = await readText(text, changes);
    if (!read || reading !== newestReading) return false;
    if (read.ok) return (await guard()) && reading === newestReading && take(read.value, fileName, null, borrowed);
    const { problems, newer } = read.reason;
    session.setState({ refusal: { fileName: fileName ?? '', problems, look: newer } });
  } catch {
    notify(openFailed, 'refusal');
  }
  return false;
};

/** Shows what was refused only because a newer program wrote it; it cannot be changed, kept or saved. */
export const lookAtRefused = (): void => {
  const { refusal } = session.getState();
  const { look, fileName } = refusal ?? {};
  if (look && fileName !== undefined) whenFree(() => take(look, fileName, 'newer-format'));
};

/** Starts from an empty canvas; false where somebody is asked about the open design first. */
export const startEmpty = (): boolean =>
  whenFree(() => take({ design: emptyDesign, text: emptyText, ...emptyFacts }, null));

const whenFree = (enter: () => true): boolean => {
  const free = guard();
  if (free !== true)
    void free.then(
      (go) => go && enter(),
      () => notify(openFailed, 'refusal'),
    );
  return free === true && enter();
};

const take = (
  { text, unjudged = false, ...read }: Read,
  fileName: string | null,
  readOnly: ReadOnly | null = null,
  borrowed = false,
): true => {
  // What is still being read was asked for before this.
  newestReading++;
  session.setState({
    ...read,
    fresh: !unjudged,
    selection: nothing,
    history: noHistory,
    fileName,
    borrowed,
    opened: session.getState().opened + 1,
    source: text,
    readOnly,
    saveState: readOnly ? 'saved' : 'edited',
    notice: null,
    refusal: null,
  });
  return true;
};
