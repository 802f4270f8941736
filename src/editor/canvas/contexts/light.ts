/** Which elements are lit while contexts are collapsed: a card stands for all within, a bundle for its links. */
import type { Design } from '../../../core/model/design.ts';
import { cardId, drawnAt, foldingOf } from '../../../core/model/graph/folding.ts';
import type { Selection } from '../../session/selection.ts';
import { litBy } from '../focus.ts';

/** As `litBy`, told of what is drawn; a card lights its lines and their other ends. Null for all. */
export const litDrawn = (design: Design, selection: Selection, hovered: string | null): ReadonlySet<string> | null => {
  const { cards, bundles } = foldingOf(design);
  if (cards.length === 0) return litBy(design, selection, hovered);
  const [only, ...others] = [...selection.nodes, ...selection.links, ...selection.contexts.map(cardId)];
  const id = hovered ?? (others.length === 0 ? only : undefined);
  const bundle = bundles.get(id ?? '');
  if (bundle) return new Set([bundle.id, bundle.from, bundle.to]);
  const lines = [...bundles.values()].filter(({ from, to }) => from === id || to === id);
  if (id !== undefined && cards.some((card) => cardId(card) === id))
    return new Set([id, ...lines.flatMap((line) => [line.id, line.from, line.to])]);
  const lit = litBy(design, selection, hovered);
  return lit && new Set([...lit].flatMap((each) => drawnAt(design, each) ?? []));
};
