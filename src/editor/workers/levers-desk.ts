/** What would help: which parameter moves an objective most, and how many workers it needs; asked for by a press, beside the page. */
import { createStore } from 'zustand/vanilla';
import type { Design } from '../../core/model/design.ts';
import { type Answer, askOnce } from './ask-once.ts';
import type { Levers } from './levers.ts';
import type { WorkerPort } from './protocol.ts';

export interface LeversState {
  readonly state: 'idle' | 'busy' | 'failed';
  /** The last answer, and the design that it is about. */
  readonly found: { readonly design: Design; readonly levers: Levers } | null;
}

export const leversDesk = createStore<LeversState>(() => ({ state: 'idle', found: null }));

let asking: AbortController | undefined;

/** A question that is still open is given up. */
export const askWhatWouldHelp = (design: Design): void => {
  asking?.abort();
  const mine = new AbortController();
  asking = mine;
  leversDesk.setState({ state: 'busy' });
  const worker = new Worker(new URL('./levers.worker.ts', import.meta.url), { type: 'module', name: 'levers' });
  askOnce(worker as WorkerPort<Design, Answer<Levers>>, design, mine.signal).then(
    (levers) => leversDesk.setState({ state: 'idle', found: { design, levers } }),
    () => asking === mine && leversDesk.setState({ state: 'failed' }),
  );
};
