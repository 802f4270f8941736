/** Automatic layout of the whole design: positions are found beside the page and taken over as one undo step. */
import { canvasGraph } from '../../core/edits/steps/canvas-graph.ts';
import { takePositions } from '../session/acts.ts';
import { session } from '../session/session.ts';
import { arrangeInWorker } from '../workers/arrange-in-worker.ts';

export const tidy = async (noLongerWanted: AbortSignal): Promise<void> => {
  const positions = await arrangeInWorker(canvasGraph(session.getState().design), noLongerWanted);
  takePositions(Object.fromEntries(positions));
};
