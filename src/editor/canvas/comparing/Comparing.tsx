/** What differs between two states, marked where it stands: by colour, by the line around it and by a sign. */
import { useStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { DifferenceKind } from '../../../core/history/compare.ts';
import { differenceSigns } from '../../../core/history/difference-signs.ts';
import { marksOf } from '../../../core/picture/comparing/compared.ts';
import { type Departure, departuresOf } from '../../../core/picture/comparing/departures.ts';
import { type Comparison, useComparison } from '../../session/comparison.ts';
import { useDrawnBoxes, useDrawnLines } from '../drawn.ts';
import { elementOf } from '../flow-ids.ts';
import styles from './comparing.module.css';

/** Over the nodes; the list beside the canvas says the same in words. */
export function Comparing() {
  const compared = useComparison();
  return compared && <Marks comparison={compared} />;
}

const sections = ['nodes', 'contexts', 'notes'] as const;

function Marks({ comparison }: { readonly comparison: Comparison }) {
  const boxes = useDrawnBoxes();
  const lines = useDrawnLines();
  const marks = useMemo(
    () => ({
      ...Object.fromEntries(sections.map((section) => [section, marksOf(comparison, [section])])),
      links: marksOf(comparison, ['links']),
    }),
    [comparison],
  ) as Readonly<Record<(typeof sections)[number] | 'links', ReadonlyMap<string, DifferenceKind>>>;
  const scale = useStore(({ transform: [, , zoom] }) => signScale(zoom));
  const departures = useMemo(() => departuresOf(comparison), [comparison]);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-comparing>
        {lines.map(({ id, data }) => {
          const kind = marks.links.get(id);
          return kind && data?.shape && <path key={id} className={styles.line} data-kind={kind} d={data.shape.path} />;
        })}
        {departures.map((departure) => (
          <Trace key={departure.id} {...departure} />
        ))}
        {boxes.map(({ id, position, width = 0, height = 0 }) => {
          const element = elementOf(id);
          const kind = marks[element.section].get(element.id);
          return (
            kind && (
              <Mark key={id} kind={kind} {...position} width={width} height={height} id={element.id} scale={scale} />
            )
          );
        })}
      </svg>
    </ViewportPortal>
  );
}

const room = 5;

/** Signs stay legible from afar, up to a size that hides no node; in steps, so that zooming draws them seldom. */
const signScale = (zoom: number): number => Math.min(4, Math.max(1, Math.round((4 * 0.9) / zoom) / 4));

interface MarkProps {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function Mark({ id, kind, x, y, width, height, scale }: MarkProps) {
  return (
    <g className={styles.mark} data-kind={kind} data-mark={id}>
      <rect x={x - room} y={y - room} width={width + 2 * room} height={height + 2 * room} rx={12} />
      <g transform={`translate(${x - room} ${y - room}) scale(${scale})`}>
        <circle r={10} />
        <text>{differenceSigns[kind]}</text>
      </g>
    </g>
  );
}

/** Where a node stood, and the way that it went. */
function Trace({ from, to, width, height }: Departure) {
  const middle = { x: width / 2, y: height / 2 };
  return (
    <g className={styles.trace}>
      <rect {...from} width={width} height={height} rx={12} />
      <path d={`M${from.x + middle.x} ${from.y + middle.y}L${to.x + middle.x} ${to.y + middle.y}`} />
    </g>
  );
}
