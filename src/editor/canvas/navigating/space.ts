/** The space bar held down turns the pointer into a hand; pressed by itself, it selects the element that has the focus. */
import { selectFocused } from '../focused.ts';
import { holdSpace } from './tool.ts';

const controls =
  'input, textarea, select, button, a, summary, dialog, [contenteditable], [role="menu"], [role="tab"], [role="treeitem"], [role="separator"]';

export const listenForSpace = (signal: AbortSignal): void => {
  let alone = false;
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(controls)) return;
    // The page must not scroll under the hand.
    event.preventDefault();
    if (!event.repeat) alone = true;
    holdSpace(true);
  };
  const released = (event: KeyboardEvent) => {
    if (event.key !== ' ') return;
    holdSpace(false);
    if (alone) selectFocused();
    alone = false;
  };
  const interrupted = () => {
    alone = false;
  };
  const letGo = () => holdSpace(false);
  window.addEventListener('keydown', pressed, { signal });
  window.addEventListener('keyup', released, { signal });
  window.addEventListener('pointerdown', interrupted, { signal, capture: true });
  window.addEventListener('wheel', interrupted, { signal, capture: true, passive: true });
  window.addEventListener('blur', letGo, { signal });
  signal.addEventListener('abort', letGo);
};
