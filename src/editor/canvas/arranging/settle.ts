/** Boxes glide to where a layout puts them, so that eyes can follow; links come back when they lie still. */

/** A little longer than the styles take to move them. */
const settledMs = 190;
let timer = 0;

/** What `act` moves, glides; those who want no motion see it at once. */
export const settle = (act: () => void): void => {
  const canvas = document.querySelector<HTMLElement>('[data-canvas]');
  if (!canvas) {
    act();
    return;
  }
  canvas.dataset.settling = '';
  act();
  window.clearTimeout(timer);
  timer = window.setTimeout(() => delete canvas.dataset.settling, settledMs);
};
