/** What a link offers under the pointer or when it is selected: a “+” in its middle, and grips at the ends of a selected one. */
import { EdgeLabelRenderer } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useTexts } from '../../app/languages/language.ts';
import type { Point } from '../../session/stage.ts';
import { hover } from '../focus.ts';
import styles from './link-tools.module.css';
import { offering } from './offering.ts';

export interface LinkToolsProps {
  readonly id: string;
  /** The line itself, as an SVG path. */
  readonly path: string;
  /** Where the library takes hold of the ends. */
  readonly ends: readonly [Point, Point];
  readonly selected: boolean;
}

/** On a shorter link, in pixels, the “+” would leave nothing else to press; its key and its menu do the same. */
const leastLength = 80;

export function LinkTools({ id, path, ends, selected }: LinkToolsProps) {
  const texts = useTexts(canvasTexts);
  const line = useRef<SVGPathElement>(null);
  const [middle, setMiddle] = useState<Point | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path is what is measured
  useLayoutEffect(() => {
    const drawn = line.current;
    if (!drawn) return;
    const length = drawn.getTotalLength();
    const onScreen = length * (drawn.getScreenCTM()?.a ?? 1);
    setMiddle(onScreen < leastLength ? null : drawn.getPointAtLength(length / 2));
  }, [path]);
  return (
    <>
      <path ref={line} d={path} fill="none" stroke="none" />
      {selected && ends.map(({ x, y }) => <circle key={`${x} ${y}`} className={styles.grip} cx={x} cy={y} r={5} />)}
      {middle && (
        <EdgeLabelRenderer>
          <button
            type="button"
            className={`${styles.plus} nodrag nopan`}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
            aria-label={texts.insertOnLink}
            title={texts.insertOnLink}
            onMouseEnter={() => hover(id)}
            onMouseLeave={() => hover(null)}
            onClick={({ currentTarget }) => {
              const { left, top, width, height } = currentTarget.getBoundingClientRect();
              const at = { x: left + width / 2, y: top + height / 2 };
              offering((make) => make.offerOnLink(id, at));
            }}
          >
            <Plus aria-hidden="true" />
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
}
