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

let release: (() => void) | undefined;
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

/** Calls `letGo` when another tab asks for the document of this one; the document is free when that has ended. */
export const onAskedForDocument = (letGo: (id: string) => Promise<void>): (() => void) => {
  const onMessage = ({ data }: MessageEvent) => {
    const asked = release;
    if (typeof data === 'string' && asked && data === held) void letGo(data).finally(asked);
  };
  channel?.addEventListener('message', onMessage);
  return () => channel?.removeEventListener('message', onMessage);
};

let held: string | undefined;

const hold = (id: string, options: LockOptions): Promise<boolean> => {
  release?.();
  remember(id);
  held = id;
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    const untilReleased = (lock: Lock | null): Promise<void> | undefined => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise((free) => (release = free));
    };
    navigator.locks.request(lockName(id), options, untilReleased).catch(reject);
  });
};
