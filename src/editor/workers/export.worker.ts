/** Entry of the export worker. */
import { answerEach } from './ask-once.ts';
import { type ExportQuestion, exportProject } from './export-project.ts';

answerEach(globalThis as unknown as Parameters<typeof answerEach>[0], (question: unknown) =>
  exportProject(question as ExportQuestion),
);
