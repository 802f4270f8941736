/** Automatic layout of the whole design: positions are found beside the page and taken over as one undo step. */
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import { takePositions } from '../session/acts.ts';
import { session } from '../session/session.ts';
import { arrangeInWorker } from '../workers/arrange-in-worker.ts';

export const tidy = async (): Promise<void> => {
  const { design } = session.getState();
  const positions = await arrangeInWorker({
    boxes: Object.entries(design.nodes ?? {}).map(([id, { kind, context }]) => ({
      id,
      width: nodeKinds[kind].width,
      height: nodeKinds[kind].height,
      ...(context !== undefined && { group: context }),
    })),
    lines: Object.values(design.links ?? {}).map(({ from, to }) => ({ from, to })),
    groups: Object.entries(design.contexts ?? {}).map(([id, { parent }]) => ({
      id,
      ...(parent !== undefined && { parent }),
    })),
  });
  takePositions(Object.fromEntries(positions));
};
