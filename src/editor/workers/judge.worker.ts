/** Entry of the worker that reads and judges designs. */
import { answerEach } from './ask-once.ts';
import { answer, type JudgeQuestion } from './judge-text.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown) =>
  answer(question as JudgeQuestion),
);
