/** The four kinds of node as the canvas draws them. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { neighbours } from '../../session/neighbours.ts';
import { useSession } from '../../session/session.ts';
import { durationOf, percentOf, rateOf } from '../../ui/figures.ts';
import { Meter } from '../../ui/meter.tsx';
import type { Box } from '../boxes.ts';
import { publishRate } from '../publish-rate.ts';
import { useWorkFigures } from '../work-figures.ts';
import { NodeFrame } from './NodeFrame.tsx';
import styles from './nodes.module.css';

export const PublisherNode = memo(function PublisherNode({ id, selected }: NodeProps<Box>) {
  const rate = useSession(({ design, analysis }) => {
    const links = neighbours(design).outOf.get(id) ?? [];
    return links.reduce<number | null>((total, link) => {
      const record = design.links?.[link];
      const own =
        record?.kind === 'publish'
          ? publishRate(design, analysis, record)
          : analysis.subscriptions[link]?.arrivalRatePerSecond;
      return total === null || own === null || own === undefined ? null : total + own;
    }, 0);
  });
  const source = useSession(({ design }) => {
    const node = design.nodes?.[id];
    return node?.kind === 'publisher' ? (node.source ?? 'external') : '';
  });
  return (
    <NodeFrame id={id} kind="publisher" selected={selected}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{source}</span>
      </div>
    </NodeFrame>
  );
});

export const TopicNode = memo(function TopicNode({ id, selected }: NodeProps<Box>) {
  const say = useSay();
  const rate = useSession((state) => state.analysis.topics[id]?.ratePerSecond);
  const readers = useSession((state) => neighbours(state.design).outOf.get(id)?.length ?? 0);
  const words = readers === 0 ? canvasTexts.noReader : readers === 1 ? canvasTexts.oneReader : canvasTexts.readers;
  return (
    <NodeFrame id={id} kind="topic" selected={selected}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{say(words, { count: readers })}</span>
      </div>
    </NodeFrame>
  );
});

export const ServiceNode = memo(function ServiceNode({ id, selected }: NodeProps<Box>) {
  return (
    <NodeFrame id={id} kind="service" selected={selected}>
      <Work id={id} />
    </NodeFrame>
  );
});

export const SubscriberNode = memo(function SubscriberNode({ id, selected }: NodeProps<Box>) {
  return (
    <NodeFrame id={id} kind="subscriber" selected={selected}>
      <Work id={id} />
    </NodeFrame>
  );
});

function Work({ id }: { readonly id: string }) {
  const say = useSay();
  const { ratePerSecond, utilisation, p95Ms } = useWorkFigures(id);
  return (
    <>
      <div className={styles.load}>
        <Meter share={utilisation ?? 0} label={say(canvasTexts.utilisation, { share: percentOf(utilisation) })} />
        <span className={`${styles.figure} ${(utilisation ?? 0) >= 1 ? styles.over : ''}`}>
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
