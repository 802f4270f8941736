/** What a pointer rests on: what it only passes is not meant, nor what passes below it because the view moves. */

const restMs = 110;
/** After a move of the view: turns of a wheel follow each other no sooner. */
const stillMs = 300;

export interface Resting {
  /** The pointer came over an element, or left it. */
  readonly over: (id: string | null) => void;
  readonly viewMoved: () => void;
  /** Whatever it is over now does not count. */
  readonly forget: () => void;
}

/** `tell` hears what is pointed at, from the moment that pointer and view lie still. */
export const createResting = (tell: (id: string | null) => void): Resting => {
  let under: string | null = null;
  let stillFrom = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => tell(under), Math.max(restMs, stillFrom - performance.now()));
  };
  return {
    over: (id) => {
      under = id;
      wait();
    },
    viewMoved: () => {
      stillFrom = performance.now() + stillMs;
      wait();
    },
    forget: () => {
      under = null;
    },
  };
};
