/** The four kinds of node as the canvas draws them. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { graphOf } from '../../../core/model/graph.ts';
import { sourceWords } from '../../../core/model/source-words.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { neighbours } from '../../session/neighbours.ts';
import { publishRate } from '../../session/publish-rate.ts';
import { useSession } from '../../session/session.ts';
import { durationOf, percentOf, rateOf } from '../../ui/figures.ts';
import { Meter } from '../../ui/meter.tsx';
import type { Box } from '../boxes.ts';
import { Inside } from '../modules/Inside.tsx';
import { useWorkFigures, type WorkFigures } from '../work-figures.ts';
import { NodeFrame } from './NodeFrame.tsx';
import styles from './nodes.module.css';
import { Satellite } from './Satellite.tsx';

export const PublisherNode = memo(function PublisherNode({ id, selected }: NodeProps<Box>) {
  const say = useSay();
  const rate = useSession(({ design, analysis }) => {
    const links = neighbours(design).outOf.get(id) ?? [];
    return links.reduce<number | null>((total, link) => {
      const record = design.links?.[link];
      const own =
        record?.kind === 'publish'
          ? publishRate(design, analysis, link, record)
          : analysis.subscriptions[link]?.arrivalRatePerSecond;
      return total === null || own === null || own === undefined ? null : total + own;
    }, 0);
  });
  const source = useSession(({ design }) => {
    const node = design.nodes?.[id];
    return node?.kind === 'publisher' ? (node.source ?? 'external') : 'external';
  });
  const [en, zh] = sourceWords[source];
  return (
    <NodeFrame id={id} kind="publisher" selected={selected}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{say({ en, zh })}</span>
      </div>
    </NodeFrame>
  );
});

export const TopicNode = memo(function TopicNode({ id, selected, data }: NodeProps<Box>) {
  const say = useSay();
  const rate = useSession((state) => state.analysis.topics[id]?.ratePerSecond);
  const readers = useSession((state) => neighbours(state.design).outOf.get(id)?.length ?? 0);
  const takesDeadLetters = useSession(({ design }) => graphOf(design).deadLetters.has(id));
  if (data.hanging) return <Satellite id={id} selected={selected} rate={rate} />;
  const words = readers === 0 ? canvasTexts.noReader : readers === 1 ? canvasTexts.oneReader : canvasTexts.readers;
  const unread = readers === 0 && takesDeadLetters;
  return (
    <NodeFrame id={id} kind="topic" selected={selected}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{say(unread ? canvasTexts.deadLetters : words, { count: readers })}</span>
      </div>
    </NodeFrame>
  );
});

export const ServiceNode = memo(function ServiceNode({ id, selected }: NodeProps<Box>) {
  return <Worker id={id} kind="service" selected={selected} />;
});

export const SubscriberNode = memo(function SubscriberNode({ id, selected }: NodeProps<Box>) {
  return <Worker id={id} kind="subscriber" selected={selected} />;
});

interface WorkerProps {
  readonly id: string;
  readonly kind: 'service' | 'subscriber';
  readonly selected: boolean;
}

function Worker({ id, kind, selected }: WorkerProps) {
  const figures = useWorkFigures(id);
  return (
    <NodeFrame id={id} kind={kind} selected={selected} load={figures.utilisation}>
      <Work {...figures} />
      <Inside id={id} selected={selected} />
    </NodeFrame>
  );
}

function Work({ ratePerSecond, utilisation, p95Ms }: WorkFigures) {
  const say = useSay();
  return (
    <>
      <div className={styles.load}>
        <Meter share={utilisation ?? 0} label={say(canvasTexts.utilisation, { share: percentOf(utilisation) })} />
        <span
          className={`${styles.figure} ${(utilisation ?? 0) >= 1 ? styles.over : (utilisation ?? 0) >= 0.8 ? styles.high : ''}`}
        >
          {percentOf(utilisation)}
        </span>
      </div>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(ratePerSecond)}</span>
        {p95Ms !== null && (
          <span className={styles.faint}>
            {say(canvasTexts.p95)} {durationOf(p95Ms)}
          </span>
        )}
      </div>
    </>
  );
}
