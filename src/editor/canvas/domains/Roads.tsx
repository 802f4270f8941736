/** What runs between business domains: one road for each direction, with its rate; behind the cards. */
import { useStore as useView, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { figureOf } from '../../../core/lib/figures.ts';
import { domainsOf } from '../../../core/model/graph/domains.ts';
import { cardId } from '../../../core/model/graph/folding.ts';
import { summedRate } from '../../../core/picture/figures/link-rate.ts';
import { useSession } from '../../session/session.ts';
import type { Box } from '../boxes.ts';
import { roundedZoom } from '../detail.ts';
import { useHovered } from '../focus.ts';
import styles from './domains.module.css';
import { useWays, type Way } from './roads.ts';
import { cardIn } from './room.ts';
import { signsOf } from './signs.ts';

/** Length and half the width of a head, in pixels of the screen. */
const head = { length: 7, half: 3.6 };
/** Of the cards on average, in pixels of the screen. */
const leastHeight = 68;
/** Up to here there is room around them. */
const fewCards = 8;

export function Roads({ boxes }: { readonly boxes: readonly Box[] }) {
  const design = useSession((state) => state.design);
  const zoom = useView(({ transform }) => roundedZoom(transform[2]));
  const ways = useWays(boxes, domainsOf(design).roads);
  const lit = useLit();
  const isLit = ({ road: { from, to } }: Way): boolean => lit !== undefined && (from === lit || to === lit);
  const crowded = isCrowded(boxes, zoom);
  const signs = useSigns(crowded ? ways.filter(isLit) : ways, boxes, zoom);
  // What is led to by the eye lies over the others.
  const drawn = [...ways].sort((one, other) => Number(isLit(one)) - Number(isLit(other)));
  return (
    <ViewportPortal>
      <svg
        className={crowded ? `${styles.roads} ${styles.crowded}` : styles.roads}
        aria-hidden="true"
        data-roads={ways.length}
      >
        {drawn.map((way) => (
          <g key={way.road.id} className={isLit(way) ? styles.lit : ''}>
            <path className={styles.road} d={way.path} />
            <path className={styles.head} d={headAt(way.end, zoom)} />
          </g>
        ))}
      </svg>
      {signs.map(({ id, words, x, y }) => {
        const look = ways.some((way) => way.road.id === id && isLit(way))
          ? `${styles.sign} ${styles.lit}`
          : styles.sign;
        return (
          <span
            key={id}
            className={look}
            aria-hidden="true"
            data-rate={id}
            style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          >
            {words}
          </span>
        );
      })}
    </ViewportPortal>
  );
}

/** Where cards have become small, rates would cover them: only those that are asked for stand there. */
const isCrowded = (boxes: readonly Box[], zoom: number): boolean => {
  const heights = boxes.flatMap(({ data, height = 0 }) => (data.domain ? [height * zoom] : []));
  return heights.length > fewCards && heights.reduce((sum, height) => sum + height, 0) < heights.length * leastHeight;
};

const headAt = ({ x, y }: Way['end'], zoom: number): string =>
  `M${x - head.length / zoom} ${y - head.half / zoom}L${x} ${y}L${x - head.length / zoom} ${y + head.half / zoom}Z`;

const useSigns = (ways: readonly Way[], boxes: readonly Box[], zoom: number) => {
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const wanted = useMemo(
    () =>
      ways.flatMap(({ road, way }) => {
        const rate = summedRate(design, analysis, road.links);
        return rate === null ? [] : [{ id: road.id, way, words: `${figureOf(rate)}/s`, rank: rate }];
      }),
    [ways, design, analysis],
  );
  return useMemo(() => {
    const areas = boxes.map(({ position, width = 0, height = 0, data }) => {
      const area = { ...position, width, height };
      return data.domain ? cardIn(area) : area;
    });
    return signsOf(wanted, areas, zoom);
  }, [wanted, boxes, zoom]);
};

/** What is under the pointer, or all that is selected: its roads stand out. */
const useLit = (): string | undefined => {
  const hovered = useHovered();
  const selected = useSession(({ selection: { contexts, nodes } }) => {
    const [only, ...others] = [...contexts.map(cardId), ...nodes];
    return others.length === 0 ? only : undefined;
  });
  return hovered ?? selected;
};
