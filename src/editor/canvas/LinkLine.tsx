/** A link on the canvas: what it does is said by its dash and its ends, what it carries by its label. */
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Link, LinkKind } from '../../core/model/link.ts';
import { type SessionState, useSession } from '../session/session.ts';
import { standings } from '../session/standing.ts';
import { figureOf } from '../ui/figures.ts';
import { curveBetween } from './curve.ts';
import type { Line } from './lines.ts';
import styles from './link-line.module.css';
import { publishRate } from './publish-rate.ts';

export const LinkLine = memo(function LinkLine(props: EdgeProps<Line>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const link = useSession((state) => state.design.links?.[id]);
  const label = useSession((state) => labelOf(state, id));
  const worst = useSession((state) => standings(state.findings).get(id)?.worst);
  if (!link) return null;
  const from = { x: sourceX, y: sourceY };
  const to = { x: targetX - 3, y: targetY };
  const { path, middle } = curveBetween(from, to, data?.lane ?? 0);
  const look = `${styles[link.kind]} ${selected ? styles.selected : ''} ${worst === 'error' ? styles.error : ''}`;
  return (
    <g className={look}>
      <path className={styles.hit} d={path} />
      <path className={styles.line} d={path} />
      <Ends kind={link.kind} fromX={from.x} fromY={from.y} toX={to.x} toY={to.y} />
      {label !== '' && (
        <EdgeLabelRenderer>
          <div
            className={`${styles.label} ${selected ? styles.chosen : ''}`}
            style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
          >
            {label}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});

interface EndsProps {
  readonly kind: LinkKind;
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** A publication has a full head, a subscription taps with a ring and an open head, a call starts with a diamond. */
function Ends({ kind, fromX, fromY, toX, toY }: EndsProps) {
  const head = `M${toX - 9} ${toY - 4.5}L${toX} ${toY}L${toX - 9} ${toY + 4.5}`;
  return (
    <>
      {kind === 'subscribe' && <circle className={styles.ring} cx={fromX + 4} cy={fromY} r={3} />}
      {kind === 'call' && <path className={styles.full} d={`M${fromX} ${fromY}l5 -4l5 4l-5 4Z`} />}
      <path className={kind === 'subscribe' ? styles.open : styles.full} d={kind === 'subscribe' ? head : `${head}Z`} />
    </>
  );
}

/** A string, so that a link is drawn again only when its words change. */
const labelOf = ({ design, analysis }: SessionState, id: string): string => {
  const link = design.links?.[id];
  if (!link) return '';
  const rate =
    link.kind === 'publish' ? publishRate(design, analysis, link) : analysis.subscriptions[id]?.arrivalRatePerSecond;
  const figure = rate === undefined || rate === null ? '' : `${figureOf(rate)}/s`;
  return [wordsOf(link, design.messages), figure].filter((part) => part !== '').join(' · ');
};

const wordsOf = (link: Link, messages: SessionState['design']['messages']): string => {
  if (link.kind === 'publish') return messages?.[link.message]?.name ?? link.message;
  if (link.kind === 'subscribe') return (link.filter ?? []).map((id) => messages?.[id]?.name ?? id).join(', ');
  return link.name ?? '';
};
