/** The wires of the open design, found beside the page; until they are there, links keep the shapes that still fit their ends. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../../core/layout/box.ts';
import type { Geometry, WireShapes } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import { wiresDesk } from '../../workers/wires-in-worker.ts';
import { geometryOf } from './geometry.ts';
import { sameGeometry } from './same-geometry.ts';

const none: WireShapes = new Map();

export const useWires = (design: Design): WireShapes => {
  const { nodes, links, contexts, notes, messages, layout } = design;
  const last = useRef<Geometry>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: no other section of the design has a place on the canvas
  const geometry = useMemo(() => {
    const fresh = geometryOf(design);
    if (!last.current || !sameGeometry(last.current, fresh)) last.current = fresh;
    return last.current;
  }, [nodes, links, contexts, notes, messages, layout]);
  const [found, setFound] = useState(none);
  useEffect(() => wiresDesk.ask(geometry, setFound), [geometry]);
  return useMemo(() => fitting(found, geometry), [found, geometry]);
};

/** The shapes that end where their links end now. */
const fitting = (shapes: WireShapes, { wires }: Geometry): WireShapes => {
  const fit = wires.flatMap(({ id, start, end }) => {
    const shape = shapes.get(id);
    return shape && same(shape.start, start) && same(shape.end, end) ? [[id, shape] as const] : [];
  });
  return fit.length === shapes.size ? shapes : new Map(fit);
};

const same = (one: Point, other: Point): boolean => one.x === other.x && one.y === other.y;
