/** Asks the judging worker one question at a time; of the designs that wait, only the newest is asked about. */
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import { type ArrivedFacts, type ArrivedJudgement, arrived, arrivedJudgement } from './arrived.ts';
import type { Answer } from './ask-once.ts';
import type { JudgedFacts, Judgement, JudgeQuestion } from './judge-text.ts';
import type { WorkerPort } from './protocol.ts';

export type JudgeWorker = WorkerPort<JudgeQuestion, Answer<Judgement | JudgedFacts>>;

/** What differs between two designs, where somebody can tell. */
export type Difference = ((before: Design, after: Design) => Diff) | undefined;

interface Asked {
  /** Made when its turn comes; `null` there: the question is no longer asked. */
  readonly question: () => JudgeQuestion;
  readonly isFacts: boolean;
  readonly resolve: (answer: Judgement | JudgedFacts | null) => void;
  readonly reject: (reason: Error) => void;
}

export interface JudgeDesk {
  readonly read: (text: string, changes?: readonly Diff[]) => Promise<ArrivedJudgement>;
  /**
   * Null where a newer design came before this one's turn. Only what differs from the design before travels, where
   * `difference` is known. Rejects when the worker breaks down; the next question has a new one.
   */
  readonly facts: (design: Design, difference?: Difference) => Promise<ArrivedFacts | null>;
}

export const createJudgeDesk = (openWorker: () => JudgeWorker): JudgeDesk => {
  /** The design that the worker holds. */
  let held: Design | undefined;
  const ask = conversation(openWorker, () => {
    held = undefined;
  });
  return {
    read: async (text, changes = []) => {
      const judgement = arrivedJudgement((await ask.text({ text, changes })) as Judgement);
      if (judgement.ok) held = judgement.value.design;
      return judgement;
    },
    facts: async (design, difference) => {
      const judged = await ask.facts(() => {
        const before = held;
        held = design;
        return before && difference ? { diff: difference(before, design) } : { design };
      });
      return judged && arrived(judged as JudgedFacts);
    },
  };
};

const conversation = (openWorker: () => JudgeWorker, lost: () => void) => {
  let worker: JudgeWorker | undefined;
  let asked: Asked | undefined;
  let waiting: Asked[] = [];

  const opened = (): JudgeWorker => {
    const fresh = openWorker();
    fresh.onmessage = ({ data }) =>
      done((now) => (data.ok ? now.resolve(data.value) : now.reject(new Error(data.message))));
    fresh.onerror = ({ message }) => {
      fresh.terminate();
      worker = undefined;
      lost();
      done((now) => now.reject(new Error(message)));
    };
    return fresh;
  };
  const done = (tell: (asked: Asked) => void): void => {
    if (asked) tell(asked);
    asked = undefined;
    // The one who asked is told first: the next question may build on this answer.
    queueMicrotask(next);
  };
  const next = (): void => {
    if (asked) return;
    asked = waiting.shift();
    if (!asked) return;
    worker ??= opened();
    worker.postMessage(asked.question(), []);
  };
  const ask = (question: () => JudgeQuestion, isFacts: boolean): Promise<Judgement | JudgedFacts | null> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, isFacts, resolve, reject });
      next();
    });
  return {
    text: (question: JudgeQuestion) => ask(() => question, false),
    facts: (question: () => JudgeQuestion) => {
      for (const older of waiting) if (older.isFacts) older.resolve(null);
      waiting = waiting.filter(({ isFacts }) => !isFacts);
      return ask(question, true);
    },
  };
};
