/** A layout that is being looked for: of everything, or of what is selected; one at a time, and it can be stopped. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { notify } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';

/** What takes less is not worth a word. */
const patienceMs = 1000;

interface Tidying {
  readonly running: AbortController | null;
  readonly slow: boolean;
}

const store = createStore<Tidying>(() => ({ running: null, slow: false }));

/** Whether one is under way that takes long enough to be spoken of. */
export const useTidying = (): boolean => useStore(store, ({ running, slow }) => running !== null && slow);

export const stopTidying = (): void => store.getState().running?.abort();

export const tidyAll = (): void =>
  tidying(async (stop) => {
    const { tidy } = await import('../tidy.ts');
    await tidy(stop);
    requestAnimationFrame(() => onStage().reveal([]));
  });

export const tidyBest = (): void =>
  tidying(async (stop) => {
    const { tidyBest: best } = await import('../tidy.ts');
    await best(stop);
    requestAnimationFrame(() => onStage().reveal([]));
  });

export const tidySelection = (): void =>
  tidying(async (stop) => {
    const { tidySelected } = await import('../tidy.ts');
    await tidySelected(stop);
  });

const tidying = (look: (stop: AbortSignal) => Promise<void>): void => {
  if (store.getState().running) return;
  const running = new AbortController();
  store.setState({ running, slow: false });
  const timer = window.setTimeout(() => store.setState({ slow: true }), patienceMs);
  look(running.signal)
    .catch(() => {
      if (!running.signal.aborted) notify(canvasTexts.arrangeFailed, 'refusal');
    })
    .finally(() => {
      window.clearTimeout(timer);
      store.setState({ running: null, slow: false });
    });
};
