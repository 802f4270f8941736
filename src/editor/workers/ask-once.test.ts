import { expect, it } from 'vitest';
import { type Answer, answerEach, askOnce } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';

/** A worker that says nothing of itself; the test speaks for it. */
const silent = () => {
  const worker: WorkerPort<string, Answer<number>> & { asked: string[]; ended: boolean } = {
    asked: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (question) => worker.asked.push(question),
    terminate: () => {
      worker.ended = true;
    },
  };
  return worker;
};

it('asks, hears the answer and ends the worker', async () => {
  const worker = silent();
  const answer = askOnce(worker, 'six times seven');
  expect([worker.asked, worker.ended]).toEqual([['six times seven'], false]);
  worker.onmessage?.({ data: { ok: true, value: 42 } });
  expect([await answer, worker.ended]).toEqual([42, true]);
});

it('tells what went wrong inside the worker, or with it, and ends it', async () => {
  const failing = silent();
  const failed = askOnce(failing, 'nonsense');
  failing.onmessage?.({ data: { ok: false, message: 'no such thing' } });
  await expect(failed).rejects.toThrow('no such thing');
  const broken = silent();
  const lost = askOnce(broken, 'anything');
  broken.onerror?.({ message: 'out of memory' });
  await expect(lost).rejects.toThrow('out of memory');
  expect([failing.ended, broken.ended]).toEqual([true, true]);
});

it('ends a worker whose answer nobody waits for any more', async () => {
  const worker = silent();
  const wanted = new AbortController();
  const answer = askOnce(worker, 'how many grains of sand', wanted.signal);
  wanted.abort();
  await expect(answer).rejects.toThrow('no longer wanted');
  expect(worker.ended).toBe(true);
});

it('hears how much of the work is done before the answer comes', async () => {
  const worker = silent();
  const heard: number[] = [];
  const answer = askOnce(worker, 'six times seven', undefined, (share) => heard.push(share));
  answerEach(
    {
      postMessage: (said) => worker.onmessage?.({ data: said as Answer<number> }),
      set onmessage(hear: ((message: { data: string }) => void) | null) {
        hear?.({ data: 'six times seven' });
      },
    },
    (_question: string, tell) => {
      tell(0.5);
      tell(1);
      return 42;
    },
  );
  expect([await answer, heard]).toEqual([42, [0.5, 1]]);
});
