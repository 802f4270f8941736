/** The moment to load what the first picture did not need: when the page has nothing to do, or somebody does something. */
const latestMs = 2000;
/** What the first idle moment itself set going (fonts, the keeping of the design) goes first. */
const breathMs = 250;
const signs = ['pointerdown', 'keydown', 'dragenter'] as const;

/** Where the browser's own timeline shows the moment. */
const firstIdleMark = 'first-idle';

let moment: Promise<void> | undefined;

/** Resolves once the page has been drawn and is idle, or at the first sign of a person. */
export const firstIdle = (): Promise<void> => {
  moment ??= new Promise((resolve) => {
    const come = () => {
      for (const sign of signs) window.removeEventListener(sign, come, true);
      performance.mark(firstIdleMark);
      resolve();
    };
    for (const sign of signs) window.addEventListener(sign, come, true);
    // Two frames: the first one is asked for, the second one shows that it was drawn.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const rest = () => setTimeout(come, breathMs);
        // Not every browser tells when it is idle.
        if (typeof requestIdleCallback === 'function') requestIdleCallback(rest, { timeout: latestMs });
        else rest();
      }),
    );
  });
  return moment;
};
