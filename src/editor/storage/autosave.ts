/** Keeps the open document in this browser within 300 ms of each edit, and what another design took the place of. */
import { introduceGuard } from '../session/opening.ts';
import { session, setReadOnly } from '../session/session.ts';
import { beginDocument, inTurn, isInFile, keeping, mayKeep } from './keeping.ts';
import { keepAll, keepLeft, leave } from './left-behind.ts';
import { atWork, workedBefore } from './openings.ts';
import { onAskedForDocument } from './tab.ts';

const delayMs = 250;
const retryMs = 5000;

/** The browser could not keep what was changed, and no file holds it. */
const isAtRisk = (): boolean => {
  const state = atWork();
  return session.getState().saveState === 'failed' && mayKeep(state) && state.source === null && !isInFile(state);
};

const guard = () => !isAtRisk() || import('./leaving.ts').then(({ askBeforeLeaving }) => askBeforeLeaving());

/** Follows the session and keeps each change; the save state tells how that goes. */
export const startAutosave = (): void => {
  let timer: number | undefined;
  /** The timer waits to try again what failed: an edit does not wait for that. */
  let again = false;
  let queue = Promise.resolve();
  const run = (work: () => Promise<boolean>): Promise<void> => {
    queue = inTurn(work).then((kept) => {
      if (kept || timer !== undefined) return;
      again = true;
      timer = window.setTimeout(keep, retryMs);
    });
    return queue;
  };
  const keep = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    again = false;
    return run(keepAll);
  };
  const isDue = (): boolean => timer !== undefined && !again;
  const keepSoon = () => {
    if (isDue()) return;
    clearTimeout(timer);
    again = false;
    timer = window.setTimeout(keep, delayMs);
  };
  session.subscribe((state, last) => {
    const before = workedBefore(state);
    const isNew = state.opened !== last.opened;
    // What was changed a moment before another design took its place is kept as well.
    if (before && isNew && leave(before, !mayKeep(state))) void run(keepLeft);
    if (isNew) beginDocument(state);
    if (mayKeep(state) && (state.design !== last.design || isNew)) keepSoon();
  });
  // A page that goes away may never run its timer.
  const flush = () => {
    if (timer !== undefined) void keep();
  };
  const hide = () => document.visibilityState === 'hidden' && flush();
  const warn = (event: BeforeUnloadEvent) => {
    if (isAtRisk() || keeping.getState().left.length > 0) event.preventDefault();
  };
  /** Another tab has the design from now on; what it could not get is not lost. */
  const lose = async () => {
    const before = atWork();
    setReadOnly('other-tab');
    if (leave(before, false)) await run(keepLeft);
  };
  const letGo = async () => {
    // Edits go on until the other tab has it: none of them stays behind.
    do {
      flush();
      await queue;
    } while (isDue());
    await lose();
  };
  onAskedForDocument(letGo, () => void lose());
  introduceGuard(guard);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', warn);
  document.addEventListener('visibilitychange', hide);
};
