/** A design while a gesture changes sizes in it: as it would be if that ended now. */
import type { Design } from '../../core/model/design.ts';
import type { Carried } from './boxes-in-motion.ts';
import { elementOf } from './flow-ids.ts';

export const asSized = (design: Design, carried: ReadonlyMap<string, Carried>): Design => {
  if (![...carried.values()].some(({ size }) => size)) return design;
  const layout = { nodes: { ...design.layout?.nodes }, notes: { ...design.layout?.notes } };
  for (const [flowId, { x, y, size }] of carried) {
    const { section, id } = elementOf(flowId);
    if (size && section !== 'contexts')
      layout[section][id] = { ...layout[section][id], x, y, w: size.width, h: size.height };
  }
  return { ...design, layout: { ...design.layout, ...layout } };
};
