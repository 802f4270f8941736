/** One question to a worker of its own: asked, answered, ended. */
import type { WorkerPort } from './protocol.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

/** The worker's side: answers every question by `work`; an exception becomes an answer that is not ok. */
export const answerEach = <Question, Value>(
  page: { postMessage: (answer: Answer<Value>) => void; onmessage: ((message: { data: Question }) => void) | null },
  work: (question: Question) => Value,
): void => {
  page.onmessage = ({ data }) => {
    try {
      page.postMessage({ ok: true, value: work(data) });
    } catch (error) {
      page.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
    }
  };
};

/** The page's side; rejects with the worker's message when it breaks down, and ends it when nobody waits any more. */
export const askOnce = <Question, Value>(
  worker: WorkerPort<Question, Answer<Value>>,
  question: Question,
  noLongerWanted?: AbortSignal,
): Promise<Value> =>
  new Promise<Value>((resolve, reject) => {
    noLongerWanted?.addEventListener('abort', () => reject(new Error('The answer is no longer wanted.')));
    worker.onmessage = ({ data }) => {
      if (data.ok) resolve(data.value);
      else reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(question, []);
  }).finally(() => worker.terminate());
