/** Which nodes went from where to where, as long as so few did that it can be seen. */
import type { Point } from '../../layout/box.ts';
import { extentsOf } from '../places/spots.ts';
import type { Compared } from './compared.ts';

export interface Departure {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly height: number;
}

/** A layout that moved everything would be nothing but lines. */
const mostTraces = 24;

export const departuresOf = ({ before, after, differences }: Compared): readonly Departure[] => {
  const extents = extentsOf(after.design);
  const went = differences.flatMap(({ section, id, kind }): readonly Departure[] => {
    const [from, to] = [before.design.layout?.nodes?.[id], after.design.layout?.nodes?.[id]];
    const extent = extents.get(id);
    const stays = section !== 'nodes' || kind === 'added' || kind === 'removed';
    if (stays || !from || !to || !extent || (from.x === to.x && from.y === to.y)) return [];
    const { width, height } = extent;
    return [{ id, from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, width, height }];
  });
  return went.length <= mostTraces ? went : [];
};
