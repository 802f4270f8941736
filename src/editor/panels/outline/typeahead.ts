/** Typing the first letters of a name walks to it (WAI-ARIA, tree view: type-ahead). */

/** Letters that follow each other within this time belong to one name. */
const togetherMs = 600;

interface Named {
  readonly name: string;
}

/** A reader of letters: answers the place of the row to walk to, -1 where no name begins like that. */
export const createTypeahead = () => {
  let [written, last] = ['', Number.NEGATIVE_INFINITY];
  return (letter: string, rows: readonly Named[], from: number, atMs: number): number => {
    written = (atMs - last > togetherMs ? '' : written) + letter.toLowerCase();
    last = atMs;
    // The same letter again and again goes from one such name to the next.
    const wanted = [...written].every((each) => each === written[0]) ? (written[0] ?? '') : written;
    const start = wanted.length === 1 ? from + 1 : from;
    for (let step = 0; step < rows.length; step++) {
      const place = (start + step) % rows.length;
      if (rows[place]?.name.toLowerCase().startsWith(wanted)) return place;
    }
    return -1;
  };
};
