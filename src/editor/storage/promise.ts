/**
 * Whether the browser promises to keep what is stored here when it runs out of room. Chromium and Safari decide that by
 * themselves, Firefox asks the person: https://developer.mozilla.org/docs/Web/API/StorageManager/persist
 */

/** Null where the browser does not tell. */
export const isPromised = async (): Promise<boolean | null> => (await navigator.storage?.persisted?.()) ?? null;

/** Somebody wants it to be asked. */
export const askForPromise = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;

/** The page asks by itself only where nobody is interrupted by it. */
const asksPeople = (): boolean => /firefox/i.test(navigator.userAgent);

/** Asks where it has not been promised yet, and where the browser answers by itself. */
export const askQuietly = async (): Promise<void> => {
  if (!asksPeople() && (await isPromised()) === false) await askForPromise();
};
