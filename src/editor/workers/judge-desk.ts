/** Asks the judging worker one question at a time; of the designs that wait, only the newest is asked about. */
import type { Design } from '../../core/model/design.ts';
import { type ArrivedDesign, type ArrivedJudgement, arrivedJudgement } from './arrived.ts';
import type { Answer } from './ask-once.ts';
import type { Judgement, JudgeQuestion } from './judge-text.ts';
import type { WorkerPort } from './protocol.ts';

export type JudgeWorker = WorkerPort<JudgeQuestion, Answer<Judgement>>;

interface Asked {
  readonly question: JudgeQuestion;
  readonly resolve: (judgement: Judgement | null) => void;
  readonly reject: (reason: Error) => void;
}

export interface JudgeDesk {
  readonly read: (text: string) => Promise<ArrivedJudgement>;
  /** Null where a newer design came before this one's turn. Rejects when the worker breaks down; the next has a new one. */
  readonly facts: (design: Design) => Promise<ArrivedDesign | null>;
}

export const createJudgeDesk = (openWorker: () => JudgeWorker): JudgeDesk => {
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
      done((now) => now.reject(new Error(message)));
    };
    return fresh;
  };
  const done = (tell: (asked: Asked) => void): void => {
    if (asked) tell(asked);
    asked = undefined;
    next();
  };
  const next = (): void => {
    asked = waiting.shift();
    if (!asked) return;
    worker ??= opened();
    worker.postMessage(asked.question, []);
  };
  const ask = (question: JudgeQuestion): Promise<Judgement | null> =>
    new Promise((resolve, reject) => {
      waiting.push({ question, resolve, reject });
      if (!asked) next();
    });

  return {
    read: async (text) => arrivedJudgement((await ask({ text })) as Judgement),
    facts: async (design) => {
      for (const older of waiting) if ('design' in older.question) older.resolve(null);
      waiting = waiting.filter(({ question }) => !('design' in question));
      const judged = await ask({ design });
      const facts = judged && arrivedJudgement(judged);
      return facts?.ok ? facts.value : null;
    },
  };
};
