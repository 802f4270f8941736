// @ts-check
// Takes the place of `d3-color` in the built page. The canvas moves its view with `d3-zoom`, which brings what could move colours
// as well; nothing here does, the theme's colours are CSS, and 4 KB of the first load are saved. Nothing is a colour for it, so
// that whatever were moved would be moved as the numbers in its text.

/** What a text or a value stands for: never a colour. */
export function color() {
  return null;
}

export const rgb = color;
export const hsl = color;
export const lab = color;
export const hcl = color;
export const cubehelix = color;
