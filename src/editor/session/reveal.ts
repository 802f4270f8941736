/** Selects a place and flies there: findings, analysis, results and what is looked for all point this way. */
import { select, session } from './session.ts';
import { onStage } from './stage.ts';

export interface Place {
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly contexts?: readonly string[];
  readonly notes?: readonly string[];
  /** A message has no place of its own: it is only selected, and only when it stands alone. */
  readonly messages?: readonly string[];
}

/** What the design no longer has is left out. */
export const reveal = (place: Place): void => {
  const { design } = session.getState();
  const there = (section: 'nodes' | 'links' | 'contexts' | 'notes') =>
    (place[section] ?? []).filter((id) => Object.hasOwn(design[section] ?? {}, id));
  const [nodes, links, contexts, notes] = [there('nodes'), there('links'), there('contexts'), there('notes')];
  const alone = nodes.length + links.length + contexts.length + notes.length === 0;
  select({ nodes, links, contexts, notes, message: alone ? (place.messages?.[0] ?? null) : null });
  const ends = links.flatMap((id) => {
    const link = design.links?.[id];
    return link ? [link.from, link.to] : [];
  });
  if (!alone) onStage().reveal([...new Set([...nodes, ...ends])], { contexts, notes });
};
