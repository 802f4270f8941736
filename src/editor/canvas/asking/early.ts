/** Hears a question before whoever answers it is loaded, and asks it again then. */
const questions = ['contextmenu', 'dblclick'] as const;

export interface Ears {
  /** Loads the answers, if they are not there yet. */
  readonly open: () => void;
  readonly stop: () => void;
}

/** `load` loads what answers from then on, until the signal ends it. */
export const earsOf = (canvas: HTMLElement, load: (until: AbortSignal) => Promise<void>): Ears => {
  const all = new AbortController();
  const early = new AbortController();
  let opening = false;
  let waiting: MouseEvent | null = null;
  const opened = (): void => {
    early.abort();
    const { type, target, clientX, clientY } = waiting ?? {};
    if (type !== undefined && target)
      target.dispatchEvent(
        new MouseEvent(type, { bubbles: true, cancelable: true, clientX: clientX ?? 0, clientY: clientY ?? 0 }),
      );
  };
  const open = (): void => {
    if (opening) return;
    opening = true;
    // Without answers everything is still there by key and in the palette; the next question tries again.
    load(all.signal).then(opened, () => {
      opening = false;
    });
  };
  for (const type of questions)
    canvas.addEventListener(
      type,
      (event) => {
        if ((event.target as Element).closest('input, textarea, [contenteditable]')) return;
        event.preventDefault();
        waiting = event;
        open();
      },
      { signal: early.signal },
    );
  const stop = (): void => {
    early.abort();
    all.abort();
  };
  return { open, stop };
};
