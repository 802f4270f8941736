/** Writes reports beside the page, which goes on while a large design is checked, drawn and written down. */
import { type Answer, askOnce } from './ask-once.ts';
import type { WorkerPort } from './protocol.ts';
import type { ReportQuestion } from './report-question.ts';

/** Rejects when the worker breaks down. */
export const reportInWorker = (question: ReportQuestion): Promise<string> => {
  const worker = new Worker(new URL('./report.worker.ts', import.meta.url), { type: 'module', name: 'report' });
  return askOnce(worker as WorkerPort<ReportQuestion, Answer<string>>, question);
};
