/** The boxes of the level of domains: a card in the frame of each, and what lies in none as itself. */
import type { Design } from '../../../core/model/design.ts';
import { domainsOf } from '../../../core/model/graph/domains.ts';
import { session } from '../../session/session.ts';
import { anchorsOf } from '../anchors.ts';
import type { Box } from '../boxes.ts';
import { drawnBoxes } from '../drawn.ts';
import { elementOf } from '../flow-ids.ts';
import { domainsAreShown } from './level.ts';

const known = new WeakMap<Box, Box>();

/** Boxes that did not change keep their identity. */
export const domainBoxes = (boxes: readonly Box[], design: Design): Box[] => {
  const { ids, folding } = domainsOf(design);
  const domains = new Set(ids);
  return boxes.flatMap((box) => {
    const { section, id } = elementOf(box.id);
    if (section === 'contexts') return domains.has(id) ? [cardOf(box)] : [];
    return folding.homes.has(id) && section === 'nodes' ? [] : [box];
  });
};

/** What of all that is drawn can be pointed at and walked to now. */
export const shownBoxes = (): readonly Box[] =>
  domainsAreShown() ? domainBoxes(drawnBoxes(), session.getState().design) : drawnBoxes();

const cardOf = (box: Box): Box => {
  const before = known.get(box);
  if (before) return before;
  const { dragHandle, width = 0, height = 0, ...rest } = box;
  const card: Box = {
    ...rest,
    type: 'card',
    width,
    height,
    handles: anchorsOf('service', { width, height }),
    zIndex: box.selected ? 1 : 0,
    data: { ...box.data, domain: true },
    // Hundreds may be in view: the browser puts a layer together for each that is transformed.
    style: { transform: 'none', left: box.position.x, top: box.position.y },
  };
  known.set(box, card);
  return card;
};
