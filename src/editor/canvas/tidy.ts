/** Automatic layout of the whole design: positions are found beside the page and taken over as one undo step. */
import { takePositions } from '../session/acts.ts';
import { session } from '../session/session.ts';
import { arrangeInWorker } from '../workers/arrange-in-worker.ts';
import { foldedGraph, unfolded } from './contexts/folded-graph.ts';

export const tidy = async (noLongerWanted: AbortSignal): Promise<void> => {
  const { design } = session.getState();
  takePositions(unfolded(design, await arrangeInWorker(foldedGraph(design), noLongerWanted)));
};
