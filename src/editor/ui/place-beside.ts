/** Puts something that floats over the page below what it belongs to, or above where there is no room. */
const gap = 6;
const margin = 8;

/** Both measured where they stand now; `end` aligns the right edges, `start` the left ones. */
export const placeBeside = (floating: HTMLElement, anchor: Element, align: 'start' | 'centre' | 'end'): void => {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = floating;
  const left = { start: at.left, centre: (at.left + at.right - width) / 2, end: at.right - width }[align];
  const below = at.bottom + gap;
  const fits = below + height + margin <= innerHeight || at.top - gap - height < margin;
  floating.style.left = `${Math.max(margin, Math.min(left, innerWidth - width - margin))}px`;
  floating.style.top = `${fits ? below : at.top - gap - height}px`;
};
