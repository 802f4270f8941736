/** Which files a search means: those whose path or text has the words in it, in capitals or not. */

export interface Searched {
  readonly path: string;
  readonly text: string;
}

/** Null: nothing is looked for. */
export const patternOf = (query: string): RegExp | null => {
  const wanted = query.trim();
  return wanted === '' ? null : new RegExp(wanted.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi');
};

/** All files where nothing is looked for. */
export const matching = <File extends Searched>(files: readonly File[], wanted: RegExp | null): readonly File[] =>
  wanted === null ? files : files.filter(({ path, text }) => path.search(wanted) >= 0 || text.search(wanted) >= 0);

/** The one to show among them: what was chosen, else what is called so. The name of every file stands in the manifest, too. */
export const shownAmong = <File extends Searched>(
  found: readonly File[],
  chosen: string,
  wanted: RegExp | null,
): File | undefined =>
  found.find(({ path }) => path === chosen) ??
  found.find(({ path }) => wanted !== null && path.search(wanted) >= 0) ??
  found[0];
