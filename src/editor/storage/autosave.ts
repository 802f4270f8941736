/** Keeps the open document in this browser within 300 ms of each edit. */
import { session, setReadOnly } from '../session/session.ts';
import type { SessionState } from '../session/session-state.ts';
import { beginDocument, inTurn, keepNow } from './keeping.ts';
import { onAskedForDocument } from './tab.ts';

const delayMs = 250;
const retryMs = 5000;

/** By its turn the design may have been edited further; where another has been opened, what was to be kept still is. */
const newest = (asked: SessionState): SessionState => {
  const now = session.getState();
  return now.opened === asked.opened ? now : asked;
};

/** Follows the session and keeps each change; the save state tells how that goes. Answers how to stop. */
export const startAutosave = (): (() => void) => {
  let timer: number | undefined;
  /** The timer waits to try again what failed: an edit does not wait for that. */
  let again = false;
  let queue = Promise.resolve();
  const keep = (asked = session.getState()): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    again = false;
    queue = inTurn(() => keepNow(newest(asked))).then((kept) => {
      if (kept || timer !== undefined) return;
      again = true;
      timer = window.setTimeout(() => void keep(), retryMs);
    });
    return queue;
  };
  const keepSoon = () => {
    if (timer !== undefined && !again) return;
    clearTimeout(timer);
    again = false;
    timer = window.setTimeout(() => void keep(), delayMs);
  };
  const unfollow = session.subscribe((state, before) => {
    // What was changed a moment before another design took its place is kept as well.
    if (state.opened !== before.opened && timer !== undefined) void keep(before);
    if (state.opened !== before.opened) beginDocument(state);
    if (state.readOnly) return;
    if (state.design !== before.design || state.opened !== before.opened) keepSoon();
  });
  // A page that goes away may never run its timer.
  const leave = () => {
    if (timer !== undefined) void keep();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();
  const stopAnswering = onAskedForDocument(
    async () => {
      if (timer !== undefined) void keep();
      await queue;
      setReadOnly('other-tab');
    },
    () => setReadOnly('other-tab'),
  );
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    unfollow();
    stopAnswering();
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
};
