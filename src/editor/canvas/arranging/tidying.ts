/** A layout that is being looked for: of everything, or of what is selected; one at a time, and it can be stopped. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { notify } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import type { Tell } from '../../workers/ask-once.ts';

/** What takes less is not worth a word. */
const patienceMs = 1000;

interface Tidying {
  readonly running: AbortController | null;
  readonly slow: boolean;
  /** Of the work, from 0 to 1; null where nobody can tell. */
  readonly share: number | null;
}

const idle: Tidying = { running: null, slow: false, share: null };

const store = createStore<Tidying>(() => idle);

/** Whether one is under way that takes long enough to be spoken of. */
export const useTidying = (): boolean => useStore(store, ({ running, slow }) => running !== null && slow);

/** How many hundredths of it are done; null where nobody can tell. */
export const useTidied = (): number | null =>
  useStore(store, ({ share }) => (share === null ? null : Math.floor(share * 100)));

export const stopTidying = (): void => store.getState().running?.abort();

export const tidyAll = (): void =>
  tidying(async (stop, tell) => {
    const { tidy } = await import('../tidy.ts');
    await tidy(stop, tell);
    requestAnimationFrame(() => onStage().reveal([]));
  });

export const tidyBest = (): void =>
  tidying(async (stop) => {
    const { tidyBest: best } = await import('../tidy.ts');
    await best(stop);
    requestAnimationFrame(() => onStage().reveal([]));
  });

export const tidySelection = (): void =>
  tidying(async (stop, tell) => {
    const { tidySelected } = await import('../tidy.ts');
    await tidySelected(stop, tell);
  });

const tidying = (look: (stop: AbortSignal, tell: Tell) => Promise<void>): void => {
  if (store.getState().running) return;
  const running = new AbortController();
  store.setState({ ...idle, running });
  const timer = window.setTimeout(() => store.setState({ slow: true }), patienceMs);
  look(running.signal, (share) => store.setState({ share }))
    .catch(() => {
      if (!running.signal.aborted) notify(canvasTexts.arrangeFailed, 'refusal');
    })
    .finally(() => {
      window.clearTimeout(timer);
      store.setState(idle);
    });
};
