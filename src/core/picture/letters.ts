/** How wide words are drawn, without a screen: advance widths of the page's font, Inter, in hundredths of its size. */

/** From the space to the tilde. */
const plain =
  '28 29 47 63 64 98 65 30 37 37 50 66 29 46 29 36 63 41 61 62 65 60 62 57 62 62 29 30 66 66 66 51 97 69 65 73 72 60 59 75 74 27 57 67 57 91 75 77 64 77 64 64 65 74 69 99 69 68 63 37 36 37 47 46 33 56 61 57 61 58 37 61 59 24 24 55 24 88 59 60 61 61 38 53 33 59 56 82 55 56 55 43 33 43 66'
    .split(' ')
    .map(Number);
const strong =
  '25 32 52 64 65 100 66 32 37 37 54 67 32 46 32 38 66 42 62 64 67 61 64 58 64 64 32 33 67 67 67 54 100 73 66 74 72 60 59 75 75 28 58 70 57 92 76 77 64 77 65 65 66 74 73 102 72 71 65 37 38 37 48 47 35 57 62 58 62 59 39 63 61 26 26 57 26 90 61 61 62 62 40 55 35 61 59 84 57 59 56 45 36 45 67'
    .split(' ')
    .map(Number);

/** Chinese, Japanese and Korean signs, and pictures, are as wide as they are high. */
const firstWide = 0x2e7f;
const unknown = 64;

export interface Letters {
  readonly size: number;
  readonly weight: 420 | 590;
}

/** In the units of `size`. */
export const widthOf = (words: string, { size, weight }: Letters): number => {
  const widths = weight === 590 ? strong : plain;
  let sum = 0;
  for (const sign of words) {
    const code = sign.codePointAt(0) ?? 0;
    sum += code > firstWide ? 100 : (widths[code - 32] ?? unknown);
  }
  return (sum * size) / 100;
};

/** The words as far as they fit, with an ellipsis where they do not. */
export const fitted = (words: string, width: number, letters: Letters): string => {
  if (widthOf(words, letters) <= width) return words;
  const signs = [...words];
  let [least, most] = [0, signs.length];
  while (least < most) {
    const half = Math.ceil((least + most) / 2);
    if (widthOf(`${signs.slice(0, half).join('')}…`, letters) <= width) least = half;
    else most = half - 1;
  }
  return `${signs.slice(0, least).join('').trimEnd()}…`;
};

/** At most `lines` lines, broken between words, or within one that is longer than a line; Chinese breaks anywhere. */
export const wrapped = (words: string, width: number, lines: number, letters: Letters): string[] => {
  const found: string[] = [];
  for (const paragraph of words.split('\n')) {
    let line = '';
    for (const piece of paragraph.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+|\s+/gu) ?? []) {
      if (line !== '' && widthOf((line + piece).trimEnd(), letters) > width) {
        found.push(line.trimEnd());
        line = piece.trimStart();
      } else line += piece;
      if (found.length > lines) break;
    }
    found.push(line.trimEnd());
    if (found.length > lines) break;
  }
  const shown = found.slice(0, lines);
  const last = shown.length - 1;
  return shown.map((line, at) => fitted(at === last && found.length > lines ? `${line} …` : line, width, letters));
};
