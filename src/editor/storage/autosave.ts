/** Keeps the open document in this browser within 300 ms of each edit, and brings it back after a reload. */
import { open, session, setSaveState, textToSave } from '../session/session.ts';
import { keepDocument, keptDocuments } from './database.ts';

const delayMs = 250;
const retryMs = 5000;

/** Opens what was kept; false where nothing was, or where the browser keeps nothing. */
export const restore = async (): Promise<boolean> => {
  try {
    for (const { text, fileName } of await keptDocuments())
      if (open(text, fileName)) {
        setSaveState('saved');
        return true;
      }
  } catch {
    setSaveState('failed');
  }
  return false;
};

/** Follows the session and keeps each change; the save state tells how that goes. Answers how to stop. */
export const startAutosave = (): (() => void) => {
  let timer: number | undefined;
  let queue = Promise.resolve();
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    queue = queue.then(keepNow).then((kept) => {
      if (!kept) timer ??= window.setTimeout(keep, retryMs);
    });
  };
  const unfollow = session.subscribe((state, before) => {
    if (state.design !== before.design || state.opened !== before.opened) timer ??= window.setTimeout(keep, delayMs);
  });
  // What was opened before anybody followed is kept like any other change.
  if (session.getState().saveState === 'edited') keep();
  // A page that goes away may never run its timer.
  const leave = () => {
    if (timer !== undefined) keep();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    unfollow();
    clearTimeout(timer);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
};

const keepNow = async (): Promise<boolean> => {
  const { design, opened, fileName } = session.getState();
  setSaveState('saving');
  try {
    await keepDocument({ text: textToSave(), fileName });
  } catch {
    setSaveState('failed');
    return false;
  }
  const now = session.getState();
  if (now.design === design && now.opened === opened) setSaveState('saved');
  return true;
};
