/** The way of a message that is followed, over the design: every link that it went over, and where it was. */
import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { drawnAt } from '../../../core/model/graph/folding.ts';
import { type LitWay as Lit, useLitWay } from '../../session/lit-way.ts';
import { useSession } from '../../session/session.ts';
import { boxesById, useDrawnBoxes, useDrawnLines } from '../drawn.ts';
import { wayOf } from '../wires/way.ts';
import styles from './lit-way.module.css';

/** The list of the messages says the same in words. */
export function LitWay() {
  const way = useLitWay();
  return way && <Light way={way} />;
}

const room = 4;

function Light({ way }: { readonly way: Lit }) {
  const design = useSession((state) => state.design);
  const boxes = useDrawnBoxes();
  const lines = useDrawnLines();
  // What a collapsed context holds is lit as its card.
  const lit = useMemo(() => new Set([...way.links, ...way.nodes].map((id) => drawnAt(design, id))), [design, way]);
  const byId = boxesById(boxes);
  return (
    <ViewportPortal>
      <svg className={styles.layer} aria-hidden="true" data-lit-way>
        {lines.map((line) => {
          const [from, to] = [byId.get(line.source), byId.get(line.target)];
          if (!lit.has(line.id) || !from || !to) return null;
          return (
            <polyline
              key={line.id}
              data-lit={line.id}
              className={styles.line}
              points={wayOf(line, from, to).join(' ')}
            />
          );
        })}
        {boxes.map(({ id, position, width = 0, height = 0 }) =>
          lit.has(id) ? (
            <rect
              key={id}
              data-lit={id}
              className={styles.box}
              x={position.x - room}
              y={position.y - room}
              width={width + 2 * room}
              height={height + 2 * room}
              rx={12}
            />
          ) : null,
        )}
      </svg>
    </ViewportPortal>
  );
}
