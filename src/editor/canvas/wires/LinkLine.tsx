/** A link on the canvas: what it does is said by its colour, its dash and its ends, what it carries by its words. */
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Design } from '../../../core/model/design.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import { useSession } from '../../session/session.ts';
import { standings } from '../../session/standing.ts';
import { figureOf } from '../../ui/figures.ts';
import { anchorSize } from '../anchors.ts';
import { useLight } from '../focus.ts';
import { curveBetween } from './curve.ts';
import { wordsOn } from './geometry.ts';
import type { Line } from './lines.ts';
import styles from './link-line.module.css';
import { publishRate } from './publish-rate.ts';

export const LinkLine = memo(function LinkLine(props: EdgeProps<Line>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const kind = useSession((state) => state.design.links?.[id]?.kind);
  const worst = useSession((state) => standings(state.findings).get(id)?.worst);
  const light = useLight(id);
  if (!kind) return null;
  // The library ends edges at the outer side of a handle; a wire ends at the node.
  const from = { x: sourceX - anchorSize / 2, y: sourceY };
  const to = { x: targetX + anchorSize / 2 - 1, y: targetY };
  const curve = data?.shape ? undefined : curveBetween(from, to, data?.lane ?? 0);
  const path = data?.shape?.path ?? curve?.path ?? '';
  const look = [styles[kind], light && styles[light], selected && styles.selected, worst === 'error' && styles.error];
  const spot = curve ? { ...curve.middle, width: 190 } : data?.shape?.label;
  return (
    <g className={look.filter(Boolean).join(' ')}>
      <path className={styles.hit} d={path} />
      {kind === 'call' && <path className={styles.casing} d={path} />}
      <path className={styles.line} d={kind === 'subscribe' ? (data?.shape?.backwards ?? path) : path} />
      <Ends kind={kind} fromX={from.x} fromY={from.y} toX={to.x} toY={to.y} />
      {spot && <Words id={id} kind={kind} lit={light === 'lit' || selected === true} dim={light === 'dim'} {...spot} />}
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
      {kind === 'subscribe' && <circle className={styles.ring} cx={fromX + 5} cy={fromY} r={3} />}
      {kind === 'call' && <path className={styles.full} d={`M${fromX} ${fromY}l5 -4l5 4l-5 4Z`} />}
      <path
        className={`${styles.head} ${kind === 'subscribe' ? styles.open : styles.full}`}
        style={{ transformOrigin: `${toX}px ${toY}px` }}
        d={kind === 'subscribe' ? head : `${head}Z`}
      />
    </>
  );
}

interface WordsProps {
  readonly id: string;
  readonly kind: LinkKind;
  readonly lit: boolean;
  readonly dim: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The name stands on the line, the rate under it; what only repeats a topic's rate waits until it is asked for. */
function Words({ id, kind, lit, dim, x, y, width }: WordsProps) {
  const name = useSession(({ design }) => {
    const link = design.links?.[id];
    return link ? wordsOn(design, link) : '';
  });
  const rate = useSession(({ design, analysis }) => rateOn(design, analysis, id));
  if (rate === '' && name === '') return null;
  if (kind === 'subscribe' && name === '' && !lit) return null;
  return (
    <EdgeLabelRenderer>
      <div
        className={`${styles.words} ${lit ? styles.chosen : dim ? styles.dim : ''}`}
        style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)`, maxWidth: width }}
      >
        {name !== '' && <span className={styles.name}>{name}</span>}
        <span className={name === '' ? styles.alone : styles.rate}>{rate}</span>
      </div>
    </EdgeLabelRenderer>
  );
}

/** A string, so that words are drawn again only when they change. */
const rateOn = (design: Design, analysis: Analysis, id: string): string => {
  const link = design.links?.[id];
  if (!link) return '';
  const rate =
    link.kind === 'publish'
      ? publishRate(design, analysis, id, link)
      : analysis.subscriptions[id]?.arrivalRatePerSecond;
  return rate === undefined || rate === null ? '' : `${figureOf(rate)}/s`;
};
