/** Generates and packs the exported project beside the page. */
import { type Answer, askOnce } from './ask-once.ts';
import type { ExportQuestion, ZippedProject } from './export-project.ts';
import type { WorkerPort } from './protocol.ts';

/** Rejects when the worker breaks down, or the project is no longer wanted. */
export const exportInWorker = (question: ExportQuestion, noLongerWanted: AbortSignal): Promise<ZippedProject> => {
  const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module', name: 'export' });
  return askOnce(worker as WorkerPort<ExportQuestion, Answer<ZippedProject>>, question, noLongerWanted);
};
