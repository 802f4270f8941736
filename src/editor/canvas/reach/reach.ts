/** What of a large design the flow library has to know: all that is in view or will be soon, and the ends of every line there. */
import { type Box as Area, overlap } from '../../../core/layout/box.ts';
import type { Box } from '../boxes.ts';
import { boxesById } from '../drawn.ts';
import type { Line } from '../wires/lines.ts';
import { type Wire, wireOf } from '../wires/way.ts';

export interface Reach {
  readonly boxes: ReadonlySet<string>;
  readonly lines: ReadonlySet<string>;
}

/** Selected elements are always in reach: whatever is dragged takes them along. */
export const reachOf = (all: readonly Box[], lines: readonly Line[], area: Area): Reach => {
  const boxes = new Set<string>();
  for (const box of all) if (box.selected || overlap(areaOf(box), area)) boxes.add(box.id);
  const byId = boxesById(all);
  const found = new Set<string>();
  const far: string[] = [];
  for (const line of lines) {
    const [from, to] = [byId.get(line.source), byId.get(line.target)];
    if (!from || !to || !(line.selected || passes(wireOf(line, from, to), area))) continue;
    found.add(line.id);
    far.push(from.id, to.id);
  }
  for (const id of far) boxes.add(id);
  return { boxes, lines: found };
};

const areaOf = ({ position, width = 0, height = 0 }: Box): Area => ({ ...position, width, height });

/** Whether a part of a wire may be in an area; exact for the upright and level parts that wires are made of. */
const passes = ({ way, left, right, top, bottom }: Wire, area: Area): boolean => {
  const [far, low] = [area.x + area.width, area.y + area.height];
  if (left > far || right < area.x || top > low || bottom < area.y) return false;
  for (let at = 2; at < way.length; at += 2) {
    const [x1, y1, x2, y2] = [way[at - 2] ?? 0, way[at - 1] ?? 0, way[at] ?? 0, way[at + 1] ?? 0];
    const beside = (x1 < area.x && x2 < area.x) || (x1 > far && x2 > far);
    const above = (y1 < area.y && y2 < area.y) || (y1 > low && y2 > low);
    if (!beside && !above) return true;
  }
  return false;
};
