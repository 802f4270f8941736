/** Typing the first letters of a name walks to it (WAI-ARIA, tree view: type-ahead). */

/** Letters that follow each other within this time belong to one name. */
const togetherMs = 600;

interface Named {
  readonly name: string;
}

/** A reader of letters: answers the place of the row to walk to, -1 where no name begins like that. */
export const createTypeahead = () => {
  let [written, last, led] = ['', Number.NEGATIVE_INFINITY, -1];
  return (letter: string, rows: readonly Named[], from: number, atMs: number): number => {
    // Whoever has walked on by other keys begins another name.
    const isNew = atMs - last > togetherMs || from !== led;
    written = (isNew ? '' : written) + letter.toLowerCase();
    last = atMs;
    const place = placeOf(written, rows, from);
    led = place < 0 ? from : place;
    return place;
  };
};

const placeOf = (written: string, rows: readonly Named[], from: number): number => {
  // The same letter again and again goes from one such name to the next.
  const wanted = [...written].every((each) => each === written[0]) ? (written[0] ?? '') : written;
  const start = wanted.length === 1 ? from + 1 : from;
  for (let step = 0; step < rows.length; step++) {
    const place = (start + step) % rows.length;
    if (rows[place]?.name.toLowerCase().startsWith(wanted)) return place;
  }
  return -1;
};
