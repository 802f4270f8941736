/** Draws pictures beside the page, which goes on while thousands of shapes are written down. */
import type { Scene } from '../../core/picture/scene/scene.ts';
import type { PictureWanted } from '../../core/picture/svg-of.ts';
import { type Answer, askOnce } from './ask-once.ts';
import type { PictureQuestion } from './picture-question.ts';
import type { WorkerPort } from './protocol.ts';

/** The text of an SVG. Rejects when the worker breaks down, or the picture is no longer wanted. */
export const svgInWorker = (scene: Scene, wanted: PictureWanted, noLongerWanted?: AbortSignal): Promise<string> => {
  const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), { type: 'module', name: 'picture' });
  return askOnce(worker as WorkerPort<PictureQuestion, Answer<string>>, { scene, wanted }, noLongerWanted);
};
