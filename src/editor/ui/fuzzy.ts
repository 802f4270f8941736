/** How well a few typed letters fit a name: whole words best, then beginnings, then letters in order. */

/** Signs that stand between words; each Chinese character begins a word of its own. */
const boundary = /[\s.,:;/_()“”‘’"'·…-]/;
const han = /[\u4e00-\u9fff]/;

const beginsWord = (text: string, at: number): boolean => {
  const here = text[at] ?? '';
  return at === 0 || boundary.test(text[at - 1] ?? '') || han.test(here);
};

/** Higher is better; null where the letters are not there in this order, beginning with a word's first one. */
const fitOfWord = (wanted: string, text: string): number | null => {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (beginsWord(text, at)) return at === 0 ? 100 : 80;
  if (text.includes(wanted)) return 50;
  return scattered(wanted, text);
};

const scattered = (wanted: string, text: string): number | null => {
  let at = -1;
  let gaps = 0;
  for (const letter of wanted) {
    let next = text.indexOf(letter, at + 1);
    // The first letter, and each one after a gap, begins a word: else everything would fit everything.
    while (next >= 0 && next !== at + 1 && !beginsWord(text, next)) next = text.indexOf(letter, next + 1);
    if (next < 0 || (at < 0 && !beginsWord(text, next))) return null;
    if (next !== at + 1) gaps++;
    at = next;
  }
  return Math.max(1, 40 - 4 * gaps);
};

/** The fit of all typed words, in whichever order; null where one of them is not there. Nothing typed fits everything. */
export const fitOf = (typed: string, text: string): number | null => {
  const hay = text.toLowerCase();
  let sum = 0;
  for (const word of typed.toLowerCase().split(/\s+/).filter(Boolean)) {
    const one = fitOfWord(word, hay);
    if (one === null) return null;
    sum += one;
  }
  // Of two names that fit alike, the shorter one is meant.
  return sum === 0 ? 0 : sum - Math.min(20, hay.length / 10);
};

/** The best fit of several texts for one thing. */
export const bestFit = (typed: string, texts: readonly string[]): number | null =>
  texts.reduce<number | null>((best, text) => {
    const one = fitOf(typed, text);
    return one === null ? best : Math.max(best ?? one, one);
  }, null);
