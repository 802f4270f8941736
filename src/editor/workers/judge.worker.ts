/** Entry of the worker that reads and judges designs. */
import { answerEach } from './ask-once.ts';
import { createAnswers, type JudgeQuestion } from './judge-text.ts';

const answer = createAnswers();

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown) =>
  answer(question as JudgeQuestion),
);
