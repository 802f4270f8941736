/** Entry of the worker that compares a project with a folder. */
import { answerEach } from './ask-once.ts';
import { type FolderQuestion, planFolder } from './folder-plan.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown) =>
  planFolder(question as FolderQuestion),
);
