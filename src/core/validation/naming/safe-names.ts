/** Which names may become folders, files, variables and types on every machine. */

const reservedWords: ReadonlySet<string> = new Set(
  (
    'arguments await break case catch class const constructor continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected prototype ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

const devices = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])$/;

export const isReserved = (name: string): boolean => {
  const lower = name.toLowerCase();
  return reservedWords.has(lower) || devices.test(lower);
};

/** What a free name becomes in a path: letters and digits of any script, hyphens between; empty where none is left. */
export const pathName = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Equal for names that become one type or one file where case does not count: `order-placed` and `orderplaced`. */
export const sameName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
