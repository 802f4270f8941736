/** A worker thread that runs replications, seen from the thread that asks for them. */
import { Worker } from 'node:worker_threads';
import type { Program } from '../core/simulation/compile/program.ts';
import type { Replication } from '../core/simulation/study/replication.ts';
import type { Hand } from './study/hand.ts';

/** How often is looked whether the time is over, in ms. */
const look = 20;

/** Started, and with the program compiled in it. */
export const openThread = async (program: Program, file: URL, isOver: () => boolean): Promise<Hand> => {
  const thread = new Worker(file);
  await asked(thread, program);
  return {
    replicate: (index, tell) => {
      let timer: NodeJS.Timeout | undefined;
      const over = new Promise<null>((resolve) => {
        timer = setInterval(() => isOver() && resolve(null), look);
      });
      return Promise.race([asked<Replication>(thread, index, tell), over]).finally(() => clearInterval(timer));
    },
    close: () => thread.terminate(),
  };
};

/** Sends a message and waits for the one answer to it; numbers that come before it tell how far it is. */
const asked = <Answer>(thread: Worker, message: Program | number, tell = (_share: number) => {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const done = () => {
      thread.off('message', answered);
      thread.off('error', failed);
    };
    const answered = (answer: Answer | number) => {
      if (typeof answer === 'number') {
        tell(answer);
        return;
      }
      done();
      resolve(answer);
    };
    const failed = (error: unknown) => {
      done();
      reject(error);
    };
    thread.on('message', answered);
    thread.on('error', failed);
    thread.postMessage(message);
  });
