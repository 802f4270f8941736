/** Two fingers move and zoom the view wherever they are put down, on nodes too; what the first one held is let go. */
export const listenForTwoFingers = (canvas: HTMLElement, signal: AbortSignal): void => {
  let ours = false;
  const begin = (event: TouchEvent) => {
    if (!event.isTrusted || event.touches.length < 2 || !canvas.querySelector('.react-flow__pane')) return;
    const first = event.touches.item(0);
    // A line that is being drawn goes on with the finger that draws it.
    if (!ours && first && (first.target as Element).closest('.react-flow__handle')) return;
    if (!ours && first) letGo(first);
    ours = true;
    handOver(canvas, event);
  };
  const goOn = (event: TouchEvent) => {
    if (!event.isTrusted || !ours) return;
    handOver(canvas, event);
    ours = event.touches.length > 0;
  };
  const how = { capture: true, passive: false, signal };
  canvas.addEventListener('touchstart', begin, how);
  for (const type of ['touchmove', 'touchend', 'touchcancel'] as const) canvas.addEventListener(type, goOn, how);
};

/** The library moves the view only by fingers on the pane, so that is where it sees them. */
const handOver = (canvas: HTMLElement, event: TouchEvent): void => {
  event.stopPropagation();
  event.preventDefault();
  canvas.querySelector('.react-flow__pane')?.dispatchEvent(
    new TouchEvent(event.type, {
      bubbles: true,
      cancelable: true,
      touches: [...listed(event.touches)],
      targetTouches: [...listed(event.touches)],
      changedTouches: [...listed(event.changedTouches)],
    }),
  );
};

/** To the node under the first finger its touch ends here. */
const letGo = (touch: Touch): void => {
  touch.target.dispatchEvent(
    new TouchEvent('touchcancel', { bubbles: true, cancelable: true, changedTouches: [touch] }),
  );
};

function* listed(touches: TouchList): Generator<Touch> {
  for (let place = 0; place < touches.length; place++) {
    const touch = touches.item(place);
    if (touch) yield touch;
  }
}
