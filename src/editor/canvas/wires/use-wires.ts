/** The wires of the open design, found beside the page; until they are there, links keep the shapes that still fit their ends. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Point } from '../../../core/layout/box.ts';
import type { Geometry, WireShapes } from '../../../core/layout/wires/shape.ts';
import type { Design } from '../../../core/model/design.ts';
import { geometryOf } from '../../../core/picture/places/geometry.ts';
import { wiresDesk } from '../../workers/wires-in-worker.ts';
import { sameDrawing } from './same-drawing.ts';

const none: WireShapes = new Map();

export const useWires = (design: Design): WireShapes => {
  const last = useRef<{ readonly design: Design; readonly geometry: Geometry }>(undefined);
  const geometry = useMemo(() => {
    const before = last.current;
    const known = before && sameDrawing(before.design, design) ? before.geometry : geometryOf(design);
    last.current = { design, geometry: known };
    return known;
  }, [design]);
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
