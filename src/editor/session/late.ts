/** A part of the page that is loaded after the first picture: what is asked of it before that waits, in order. */

export interface Late<Part> {
  /** The part, if it is there. */
  readonly now: () => Part | undefined;
  /** Loads it if need be. Rejects where it cannot be loaded; the next call tries again. */
  readonly load: () => Promise<Part>;
  /** Does something with it: at once, or as soon as it is there. */
  readonly soon: (act: (part: Part) => void) => void;
}

/** `failed` hears of each thing that was waiting when the part could not be loaded. */
export const late = <Part>(fetchPart: () => Promise<Part>, failed: () => void): Late<Part> => {
  let part: Part | undefined;
  let loading: Promise<Part> | undefined;
  const load = (): Promise<Part> => {
    loading ??= fetchPart().then(
      (fetched) => {
        part = fetched;
        return fetched;
      },
      (reason: unknown) => {
        loading = undefined;
        throw reason;
      },
    );
    return loading;
  };
  const soon = (act: (part: Part) => void): void => {
    if (part === undefined) load().then(act, failed);
    else act(part);
  };
  return { now: () => part, load, soon };
};
