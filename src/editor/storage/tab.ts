/** Which document this tab works on, and whether it is the one tab that may change it (Web Locks API). */
const storageKey = 'eventwright.document';
const lockName = (id: string): string => `eventwright document ${id}`;
/** How long another tab may take to keep its last edit before the document is taken from it. */
const patienceMs = 1500;

/** The document of this tab before the reload; null in a new tab. */
export const documentBefore = (): string | null => {
  try {
    return sessionStorage.getItem(storageKey);
  } catch {
    return null;
  }
};

const remember = (id: string): void => {
  try {
    sessionStorage.setItem(storageKey, id);
  } catch {
    // The tab then begins with the newest document after a reload.
  }
};

/** The document that this tab alone may change, and how it lets go of it. */
let held: { readonly id: string; readonly release: () => void } | undefined;
/** The document that this tab asked for last: what it asked for before that and is given later, it lets go at once. */
let wanted: string | undefined;
/** What came of that; and by document when this tab has no more to do with its lock: refused, or released at last. */
let answer: Promise<unknown> = Promise.resolve();
const gone = new Map<string, Promise<unknown>>();
let robbed = (): void => undefined;
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('eventwright documents');

/** Works on this document from now on; false where another tab does. Without locks, each tab is for itself. */
export const workOn = (id: string): Promise<boolean> => hold(id, { ifAvailable: true });

/** As `workOn`, but asks the other tab to let go, and does not wait for one that hangs. */
export const takeFromOtherTab = async (id: string): Promise<void> => {
  channel?.postMessage(id);
  try {
    await hold(id, { signal: AbortSignal.timeout(patienceMs) });
  } catch {
    await hold(id, { steal: true });
  }
};

/**
 * `keepAndStop` is called when another tab asks for the document of this one, which is free when that has ended; `stop`
 * when this one hung so long that the other tab has taken it, and works on it already.
 */
export const onAskedForDocument = (keepAndStop: () => Promise<void>, stop: () => void): void => {
  const onMessage = ({ data }: MessageEvent) => {
    const asked = held;
    if (asked && asked.id === data) void keepAndStop().finally(asked.release);
  };
  robbed = stop;
  channel?.addEventListener('message', onMessage);
};

/** Ids of the documents that other tabs work on. Without locks nobody can tell. */
export const openElsewhere = async (): Promise<ReadonlySet<string>> => {
  const names = (await navigator.locks?.query())?.held ?? [];
  const ids = names.flatMap(({ name }) => (name?.startsWith(lockName('')) ? [name.slice(lockName('').length)] : []));
  return new Set(ids.filter((id) => id !== held?.id));
};

/** Does something to a document that no other tab works on; false where one does. A lock on its way to or from this tab is no other's. */
export const whileFree = async (id: string, work: () => Promise<void>): Promise<boolean> => {
  if (wanted === id) await answer;
  if (!navigator.locks || held?.id === id) {
    await work();
    return true;
  }
  await gone.get(id);
  return navigator.locks.request(lockName(id), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
};

const hold = (id: string, options: LockOptions): Promise<boolean> => {
  remember(id);
  wanted = id;
  if (held?.id === id || !navigator.locks) return Promise.resolve(true);
  held?.release();
  const given = new Promise<boolean>((resolve, reject) => {
    const untilReleased = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      if (lock === null || wanted !== id || held?.id === id) return undefined;
      return new Promise((free) => keepHold(id, free));
    };
    const released = navigator.locks.request(lockName(id), options, untilReleased).catch((reason: unknown) => {
      // Not in vain but held, and held no more: another tab that got no answer has taken it.
      if (held?.id === id) {
        held = undefined;
        robbed();
      }
      reject(reason);
    });
    gone.set(id, released);
  });
  answer = given.catch(() => undefined);
  return given;
};

const keepHold = (id: string, free: () => void): void => {
  const release = () => {
    if (held?.release === release) held = undefined;
    free();
  };
  held = { id, release };
};
