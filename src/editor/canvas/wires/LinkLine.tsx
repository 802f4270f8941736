/** A link on the canvas: what it does is said by its colour, its dash and its ends, what it carries by its words. */
import { EdgeLabelRenderer, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { curveBetween } from '../../../core/layout/wires/curve.ts';
import { figureOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { standings } from '../../../core/model/findings/standing.ts';
import type { Bundle } from '../../../core/model/graph/folding.ts';
import type { LinkKind } from '../../../core/model/link.ts';
import { summedRate } from '../../../core/picture/figures/link-rate.ts';
import { wordsOn } from '../../../core/picture/places/geometry.ts';
import { bundleWords } from '../../../core/picture/scene/scene-texts.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import { useSay } from '../../app/languages/language.ts';
import { useSession } from '../../session/session.ts';
import { anchorSize, gripRadius } from '../anchors.ts';
import { useTakesIn } from '../connecting/insertion.ts';
import { LinkToolsWhenNear } from '../connecting/LinkToolsWhenNear.tsx';
import { useLight } from '../focus.ts';
import type { Line } from './lines.ts';
import styles from './link-line.module.css';

export const LinkLine = memo(function LinkLine(props: EdgeProps<Line>) {
  const { id, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const bundle = data?.bundle;
  const kind = useSession((state) => bundle?.kind ?? state.design.links?.[id]?.kind);
  const faulty = useSession(({ findings }) =>
    (bundle?.links ?? [id]).some((link) => standings(findings).get(link)?.worst === 'error'),
  );
  const light = useLight(id);
  const takesIn = useTakesIn(id);
  if (!kind) return null;
  // The library ends edges at the outer side of a handle; a wire ends at the node.
  const from = { x: sourceX - anchorSize / 2, y: sourceY };
  const to = { x: targetX + anchorSize / 2 - 1, y: targetY };
  const curve = data?.shape ? undefined : curveBetween(from, to, data?.lane ?? 0);
  const path = data?.shape?.path ?? curve?.path ?? '';
  const look = [styles[kind], light && styles[light], (selected || takesIn) && styles.selected, faulty && styles.error];
  const spot = curve ? { ...curve.middle, width: 190 } : data?.shape?.label;
  return (
    <g className={look.filter(Boolean).join(' ')}>
      <path className={styles.hit} d={path} />
      {kind === 'call' && <path className={styles.casing} d={path} />}
      <path className={styles.line} d={kind === 'subscribe' ? (data?.shape?.backwards ?? path) : path} />
      <Ends kind={kind} fromX={from.x} fromY={from.y} toX={to.x} toY={to.y} />
      {spot && (
        <Words
          id={id}
          kind={kind}
          bundle={bundle}
          lit={light === 'lit' || selected === true}
          dim={light === 'dim'}
          {...spot}
        />
      )}
      {!bundle && (
        <LinkToolsWhenNear
          id={id}
          path={path}
          ends={[
            { x: sourceX + gripRadius, y: sourceY },
            { x: targetX - gripRadius, y: targetY },
          ]}
          selected={selected === true}
        />
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
  readonly bundle: Bundle | undefined;
  readonly lit: boolean;
  readonly dim: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The name stands on the line, the rate under it; what only repeats a topic's rate waits until it is asked for. */
function Words({ id, kind, bundle, lit, dim, x, y, width }: WordsProps) {
  const say = useSay();
  const own = useSession(({ design }) => {
    const link = design.links?.[id];
    return link ? wordsOn(design, link) : '';
  });
  const name = bundle ? say(bundleWords(bundle.links.length)) : own;
  const rate = useSession(({ design, analysis }) => rateOn(design, analysis, bundle?.links ?? [id]));
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
const rateOn = (design: Design, analysis: Analysis, links: readonly string[]): string => {
  const rate = summedRate(design, analysis, links);
  return rate === null ? '' : `${figureOf(rate)}/s`;
};
