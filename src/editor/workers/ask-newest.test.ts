import { expect, it } from 'vitest';
import { createNewestDesk } from './ask-newest.ts';
import type { Answer } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';

/** A worker that answers when it is told to. */
const slowWorkers = () => {
  const opened: (WorkerPort<number, Answer<number>> & { readonly questions: number[] })[] = [];
  const open = () => {
    const questions: number[] = [];
    const worker = {
      questions,
      onmessage: null,
      onerror: null,
      postMessage: (question: number) => questions.push(question),
      terminate: () => undefined,
    };
    opened.push(worker as never);
    return worker as unknown as WorkerPort<number, Answer<number>>;
  };
  return { open, opened };
};

it('asks one question at a time, and of those that wait only the newest', async () => {
  const { open, opened } = slowWorkers();
  const ask = createNewestDesk(open);
  const answers = [ask(1), ask(2), ask(3)];
  expect(await answers[1]).toBeNull();
  expect(opened[0]?.questions).toEqual([1]);
  opened[0]?.onmessage?.({ data: { ok: true, value: 10 } });
  expect(await answers[0]).toBe(10);
  expect(opened[0]?.questions).toEqual([1, 3]);
  opened[0]?.onmessage?.({ data: { ok: false, message: 'no' } });
  await expect(answers[2]).rejects.toThrow('no');
  expect(opened).toHaveLength(1);
});

it('has a new worker after a breakdown', async () => {
  const { open, opened } = slowWorkers();
  const ask = createNewestDesk(open);
  const lost = ask(1);
  opened[0]?.onerror?.({ message: 'gone' });
  await expect(lost).rejects.toThrow('gone');
  const again = ask(2);
  opened[1]?.onmessage?.({ data: { ok: true, value: 20 } });
  expect(await again).toBe(20);
});
