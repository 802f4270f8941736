/** Compares a project with a folder beside the page: thousands of files are hashed for it. */
import { type Answer, askOnce } from './ask-once.ts';
import type { FolderPlan, FolderQuestion } from './folder-plan.ts';
import type { WorkerPort } from './protocol.ts';

export const planFolderInWorker = (question: FolderQuestion): Promise<FolderPlan> => {
  const worker = new Worker(new URL('./folder-plan.worker.ts', import.meta.url), { type: 'module', name: 'folder' });
  return askOnce(worker as WorkerPort<FolderQuestion, Answer<FolderPlan>>, question);
};
