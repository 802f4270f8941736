/** Boxes glide to where a layout puts them, so that eyes can follow; links come back when they lie still. */

/** A little longer than the styles take to move them. */
const settledMs = 190;
let [frame, timer] = [0, 0];

/** What `act` moves, glides; those who want no motion see it at once. */
export const settle = (act: () => void): void => {
  const canvas = document.querySelector<HTMLElement>('[data-canvas]');
  if (!canvas) {
    act();
    return;
  }
  canvas.dataset.settling = '';
  act();
  window.cancelAnimationFrame(frame);
  window.clearTimeout(timer);
  // Drawing many boxes may take longer than the glide, which begins only then.
  frame = window.requestAnimationFrame(() => {
    timer = window.setTimeout(() => delete canvas.dataset.settling, settledMs);
  });
};
