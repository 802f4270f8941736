/** What an edit has made: the first record of a section that was not there before; null where there is none. */
export const newIn = (before: object | undefined, after: object | undefined): string | null =>
  before === after ? null : (Object.keys(after ?? {}).find((id) => !Object.hasOwn(before ?? {}, id)) ?? null);
