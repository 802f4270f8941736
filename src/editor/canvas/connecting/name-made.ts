/** What was just made is brought into view if it stands outside of it, and its name is typed at once. */
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { session } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';

/** `beside` is shown along with it: what it was linked to. */
export const nameMade = (id: string | null, beside: readonly string[] = []): void => {
  if (id === null) return;
  // Drawn first, for only what is drawn can be flown to.
  if (!isInView(id)) requestAnimationFrame(() => onStage().reveal([id, ...beside]));
  onStage().rename(id);
};

const isInView = (id: string): boolean => {
  const { nodes, layout } = session.getState().design;
  const [node, at] = [nodes?.[id], layout?.nodes?.[id]];
  const screen = document.querySelector('[data-canvas]')?.getBoundingClientRect();
  if (!node || !at || !screen) return true;
  const { width, height } = nodeKinds[node.kind];
  const first = onStage().toDesign({ x: screen.left, y: screen.top });
  const last = onStage().toDesign({ x: screen.right, y: screen.bottom });
  return at.x >= first.x && at.y >= first.y && at.x + width <= last.x && at.y + height <= last.y;
};
