/** Selects a place and flies there: findings, analysis and results all point this way. */
import { select, session } from './session.ts';
import { onStage } from './stage.ts';

export interface Place {
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  /** A message has no place of its own: it is only selected, and only when it stands alone. */
  readonly messages?: readonly string[];
}

/** What the design no longer has is left out. */
export const reveal = ({ nodes = [], links = [], messages = [] }: Place): void => {
  const { design } = session.getState();
  const there = nodes.filter((id) => Object.hasOwn(design.nodes ?? {}, id));
  const lines = links.filter((id) => Object.hasOwn(design.links ?? {}, id));
  const alone = there.length + lines.length === 0;
  select({ nodes: there, links: lines, message: alone ? (messages[0] ?? null) : null });
  const ends = lines.flatMap((id) => {
    const link = design.links?.[id];
    return link ? [link.from, link.to] : [];
  });
  if (!alone) onStage().reveal([...new Set([...there, ...ends])]);
};
