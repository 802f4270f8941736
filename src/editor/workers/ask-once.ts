/** One question to a worker of its own: asked, answered, ended. */
import type { WorkerPort } from './protocol.ts';
import { inTurns } from './turn.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** What a worker may say before its answer: how much of the work is done, from 0 to 1. */
export interface Told {
  readonly share: number;
}

export type Tell = (share: number) => void;

/** The worker's side: answers every question by `work`; an exception becomes an answer that is not ok. */
export const answerEach = <Question, Value>(
  page: {
    postMessage: (answer: Answer<Value> | Told) => void;
    onmessage: ((message: { data: Question }) => void) | null;
  },
  work: (question: Question, tell: Tell) => Value,
): void => {
  page.onmessage = ({ data }) => {
    try {
      page.postMessage({ ok: true, value: work(data, (share) => page.postMessage({ share })) });
    } catch (error) {
      page.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  };
};

/** The same for work in steps, each of which tells how much is done: in between, the worker can be ended at once. */
export const answerInTurns = <Question, Value>(
  page: {
    postMessage: (answer: Answer<Value> | Told) => void;
    onmessage: ((message: { data: Question }) => void) | null;
  },
  work: (question: Question) => Iterator<number, Value>,
): void => {
  page.onmessage = ({ data }) => {
    inTurns(work(data), (share) => page.postMessage({ share })).then(
      (value) => page.postMessage({ ok: true, value }),
      (error: unknown) =>
        page.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) }),
    );
  };
};

/** The page's side; rejects with the worker's message when it breaks down, and ends it when nobody waits any more. */
export const askOnce = <Question, Value>(
  worker: WorkerPort<Question, Answer<Value>>,
  question: Question,
  noLongerWanted?: AbortSignal,
  tell?: Tell,
): Promise<Value> =>
  new Promise<Value>((resolve, reject) => {
    noLongerWanted?.addEventListener('abort', () => reject(new Error('The answer is no longer wanted.')));
    worker.onmessage = ({ data }: { readonly data: Answer<Value> | Told }) => {
      if ('share' in data) tell?.(data.share);
      else if (data.ok) resolve(data.value);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question, []);
  }).finally(() => worker.terminate());
