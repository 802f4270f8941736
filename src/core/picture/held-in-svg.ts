/** A design inside the SVG that shows it: in its `metadata` (https://www.w3.org/TR/SVG2/struct.html#MetadataElement), so that the picture opens again. */
import { type Mark, mark, unescaped } from './mark.ts';

const id = 'eventwright-design';

/** The picture with the text of a design in it; what comes out again is that text, byte for byte. */
export const holding = (picture: Mark, text: string): Mark => ({
  ...picture,
  children: [mark('metadata', { id }, text.replace(/[\ufffe\uffff]/g, asJson)), ...picture.children],
});

/** The two signs that JSON has and XML cannot hold; they stand only in strings, where they may be written so. */
const asJson = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16)}`;

/** The text of the design in an SVG; null where there is none. Linear in the length of the text. */
export const heldInSvg = (svg: string): string | null => {
  const opening = new RegExp(`<metadata\\s[^<>]{0,200}\\bid=["']${id}["'][^<>]{0,200}>`).exec(svg);
  if (!opening) return null;
  const from = opening.index + opening[0].length;
  const to = svg.indexOf('</metadata>', from);
  return to < 0 ? null : unescaped(svg.slice(from, to));
};
