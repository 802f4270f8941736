/** Entry of the worker that records messages. */
import { answerInTurns } from './ask-once.ts';
import { type RecordingQuestion, recordMessages } from './record-messages.ts';

answerInTurns(globalThis as unknown as Parameters<typeof answerInTurns>[0], (question: unknown) =>
  recordMessages(question as RecordingQuestion),
);
