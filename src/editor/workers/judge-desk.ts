/** Asks the judging worker one question at a time; of the designs that wait, only the newest is asked about. */
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import { type ArrivedJudgement, arrivedJudgement } from './arrived.ts';
import type { Answer } from './ask-once.ts';
import type { JudgedFacts, Judgement, JudgeQuestion, Mending } from './judge-text.ts';
import type { WorkerPort } from './protocol.ts';

export type JudgeWorker = WorkerPort<JudgeQuestion, Answer<Said>>;

type Said = Judgement | JudgedFacts | Mending;

/** What differs between two designs, where somebody can tell. */
export type Difference = ((before: Design, after: Design) => Diff) | undefined;

interface Asked {
  /** Made when its turn comes. */
  readonly question: () => JudgeQuestion;
  readonly isFacts: boolean;
  readonly resolve: (answer: Said | null) => void;
  readonly reject: (reason: Error) => void;
}

export interface JudgeDesk {
  readonly read: (text: string, changes?: readonly Diff[]) => Promise<ArrivedJudgement>;
  /**
   * Null where a newer design came before this one's turn. Only what differs from the design before travels, where
   * `difference` is known. Rejects when the worker breaks down or does not answer; the next question has a new one.
   */
  readonly facts: (design: Design, difference?: Difference) => Promise<JudgedFacts | null>;
  /** What the fixes of these findings change together, by their keys. */
  readonly mend: (design: Design, keys: readonly string[], difference?: Difference) => Promise<Diff>;
}

/** Many times what the largest designs need: a worker that is still silent then will never speak again. */
const patienceMs = 30_000;

/** Does something unless it is called off (the answer) in time. */
export type Later = (act: () => void) => () => void;

const whenPatienceEnds: Later = (act) => {
  const timer = setTimeout(act, patienceMs);
  return () => clearTimeout(timer);
};

export const createJudgeDesk = (openWorker: () => JudgeWorker, unlessAnswered = whenPatienceEnds): JudgeDesk => {
  /** The design that the worker holds; unknown once it has failed at a question. */
  let held: Design | undefined;
  const ask = conversation(openWorker, unlessAnswered, () => {
    held = undefined;
  });
  const about = (design: Design, difference: Difference) => {
    const before = held;
    held = design;
    return before && difference ? { diff: difference(before, design) } : { design };
  };
  return {
    read: async (text, changes = []) => {
      const judgement = arrivedJudgement((await ask.whole(() => ({ text, changes }))) as Judgement);
      if (judgement.ok) held = judgement.value.design;
      return judgement;
    },
    facts: async (design, difference) => (await ask.facts(() => about(design, difference))) as JudgedFacts | null,
    mend: async (design, keys, difference) => {
      const { mending } = (await ask.whole(() => ({ ...about(design, difference), mend: keys }))) as Mending;
      return mending;
    },
  };
};

const conversation = (openWorker: () => JudgeWorker, unlessAnswered: Later, lost: () => void) => {
  let worker: JudgeWorker | undefined;
  let asked: Asked | undefined;
  let waiting: Asked[] = [];
  let callOff = (): void => undefined;

  const fail = (message: string): void => {
    lost();
    done((now) => now.reject(new Error(message)));
  };
  const end = (broken: JudgeWorker, message: string): void => {
    broken.onmessage = null;
    broken.terminate();
    worker = undefined;
    fail(message);
  };
  const opened = (): JudgeWorker => {
    const fresh = openWorker();
    fresh.onmessage = ({ data }) => (data.ok ? done((now) => now.resolve(data.value)) : fail(data.message));
    fresh.onerror = ({ message }) => end(fresh, message);
    return fresh;
  };
  const done = (tell: (asked: Asked) => void): void => {
    callOff();
    if (asked) tell(asked);
    asked = undefined;
    // The one who asked is told first: the next question may build on this answer.
    queueMicrotask(next);
  };
  const next = (): void => {
    if (asked) return;
    asked = waiting.shift();
    if (!asked) return;
    const answering = worker ?? opened();
    worker = answering;
    callOff = unlessAnswered(() => end(answering, 'The worker does not answer.'));
    answering.postMessage(asked.question(), []);
  };
  const ask = (question: () => JudgeQuestion, isFacts: boolean): Promise<Said | null> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, isFacts, resolve, reject });
      next();
    });
  return {
    whole: (question: () => JudgeQuestion) => ask(question, false),
    facts: (question: () => JudgeQuestion) => {
      for (const older of waiting) if (older.isFacts) older.resolve(null);
      waiting = waiting.filter(({ isFacts }) => !isFacts);
      return ask(question, true);
    },
  };
};
