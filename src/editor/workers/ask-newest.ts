/** Questions to a worker that stays: one at a time, and of those that wait only the newest is asked. */
import type { Answer } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';

interface Asked<Question, Value> {
  readonly question: Question;
  readonly resolve: (value: Value | null) => void;
  readonly reject: (reason: Error) => void;
}

/** The answer; null where a newer question came before this one's turn. After a breakdown the next one has a new worker. */
export const createNewestDesk = <Question, Value>(open: () => WorkerPort<Question, Answer<Value>>) => {
  let worker: WorkerPort<Question, Answer<Value>> | undefined;
  let asked: Asked<Question, Value> | undefined;
  let waiting: Asked<Question, Value> | undefined;

  const done = (tell: (asked: Asked<Question, Value>) => void): void => {
    if (asked) tell(asked);
    asked = undefined;
    next();
  };
  const opened = (): WorkerPort<Question, Answer<Value>> => {
    const fresh = open();
    fresh.onmessage = ({ data }) =>
      done(({ reject, resolve }) => (data.ok ? resolve(data.value) : reject(new Error(data.message))));
    fresh.onerror = ({ message }) => {
      fresh.terminate();
      worker = undefined;
      done(({ reject }) => reject(new Error(message)));
    };
    return fresh;
  };
  const next = (): void => {
    if (asked || !waiting) return;
    asked = waiting;
    waiting = undefined;
    worker ??= opened();
    worker.postMessage(asked.question, []);
  };
  return (question: Question): Promise<Value | null> =>
    new Promise((resolve, reject) => {
      waiting?.resolve(null);
      waiting = { question, resolve, reject };
      next();
    });
};
