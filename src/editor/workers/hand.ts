/** A simulation worker that is asked one question at a time. */
import type { Problem } from '../../core/model/text/problem.ts';
import { buffersOf, type FromSimulation, type SimulationWorker, type ToSimulation } from './protocol.ts';

/** The design cannot be simulated as chosen. */
export class CannotRun extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('This cannot be simulated.');
    this.problems = problems;
  }
}

export type Answer<Kind extends FromSimulation['kind']> = Extract<FromSimulation, { readonly kind: Kind }>;

type Ask = <Kind extends FromSimulation['kind']>(
  question: ToSimulation,
  answer: Kind,
  share?: (share: number) => void,
) => Promise<Answer<Kind>>;

export interface Hand {
  /** Rejects with `CannotRun`, or with what broke down. */
  readonly ask: Ask;
  /** The same where what is sent is not needed here any more: its buffers change hands instead of being copied. */
  readonly give: Ask;
  /** The worker ends on the spot; what it was asked is never answered. */
  readonly end: () => void;
}

export const handOf = (worker: SimulationWorker): Hand => {
  let over = false;
  const asking =
    (buffers: (question: ToSimulation) => Transferable[]): Ask =>
    (question, kind, share) =>
      new Promise((resolve, reject) => {
        if (over) return;
        worker.onmessage = ({ data }) => {
          if (data.kind === kind) resolve(data as Answer<typeof kind>);
          else if (data.kind === 'reached') share?.(data.share);
          else if (data.kind === 'refused') reject(new CannotRun(data.problems));
          else if (data.kind === 'failed') reject(new Error(data.message));
        };
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(question, buffers(question));
      });
  return {
    ask: asking(() => []),
    give: asking(buffersOf),
    end: () => {
      over = true;
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    },
  };
};
