/** The four kinds of node as the canvas draws them. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Size } from '../../../core/layout/box.ts';
import { durationOf, percentOf, rateOf } from '../../../core/lib/figures.ts';
import { summedRate } from '../../../core/picture/figures/link-rate.ts';
import { type WorkFigures, workFiguresOf } from '../../../core/picture/figures/work-figures.ts';
import { originWords, p95Words, readerWords } from '../../../core/picture/scene/scene-texts.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { useSay } from '../../app/languages/language.ts';
import { neighbours } from '../../session/neighbours.ts';
import { useSession } from '../../session/session.ts';
import { Meter } from '../../ui/meter.tsx';
import type { Box } from '../boxes.ts';
import { Inside } from '../modules/Inside.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import styles from './nodes.module.css';
import { Satellite } from './Satellite.tsx';

export const PublisherNode = memo(function PublisherNode({ id, selected, ...box }: NodeProps<Box>) {
  const say = useSay();
  const rate = useSession(({ design, analysis }) =>
    summedRate(design, analysis, neighbours(design).outOf.get(id) ?? []),
  );
  const origin = useSession(({ design }) => say(originWords(design, id)));
  return (
    <NodeFrame id={id} kind="publisher" selected={selected} size={sizeOf(box)}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{origin}</span>
      </div>
    </NodeFrame>
  );
});

export const TopicNode = memo(function TopicNode({ id, selected, data, ...box }: NodeProps<Box>) {
  const say = useSay();
  const rate = useSession((state) => state.analysis.topics[id]?.ratePerSecond);
  const readers = useSession(({ design }) => say(readerWords(design, id)));
  if (data.hanging) return <Satellite id={id} selected={selected} rate={rate} />;
  return (
    <NodeFrame id={id} kind="topic" selected={selected} size={sizeOf(box)}>
      <div className={styles.figures}>
        <span className={styles.figure}>{rateOf(rate)}</span>
        <span className={styles.faint}>{readers}</span>
      </div>
    </NodeFrame>
  );
});

export const ServiceNode = memo(function ServiceNode({ id, selected, ...box }: NodeProps<Box>) {
  return <Worker id={id} kind="service" selected={selected} size={sizeOf(box)} />;
});

export const SubscriberNode = memo(function SubscriberNode({ id, selected, ...box }: NodeProps<Box>) {
  return <Worker id={id} kind="subscriber" selected={selected} size={sizeOf(box)} />;
});

interface WorkerProps {
  readonly id: string;
  readonly kind: 'service' | 'subscriber';
  readonly selected: boolean;
  readonly size: Size;
}

const sizeOf = ({ width = 0, height = 0 }: Pick<NodeProps<Box>, 'width' | 'height'>): Size => ({ width, height });

function Worker({ id, kind, selected, size }: WorkerProps) {
  const design = useSession((state) => state.design);
  const analysis = useSession((state) => state.analysis);
  const figures = workFiguresOf(design, analysis, id);
  return (
    <NodeFrame id={id} kind={kind} selected={selected} size={size} load={figures.utilisation}>
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
            {say(p95Words)} {durationOf(p95Ms)}
          </span>
        )}
      </div>
    </>
  );
}
