/** What the analysis says about the inspected element, beside its fields. */

import { durationOf, figureOf, percentOf, rateOf } from '../../../core/lib/figures.ts';
import { figureHelp } from '../../app/languages/areas/figures.ts';
import { analysisLabels } from '../../app/languages/areas/inspector.ts';
import { useSay } from '../../app/languages/language.ts';
import type { Place } from '../../session/place.ts';
import { useSession } from '../../session/session.ts';
import { tooltip } from '../../ui/tooltip.tsx';
import styles from './inspector.module.css';

export function LiveFigures({ place }: { readonly place: Place }) {
  const say = useSay();
  const analysis = useSession((state) => state.analysis);
  const { section, id } = place;
  const topic = section === 'nodes' ? analysis.topics[id] : undefined;
  const node = section === 'nodes' ? analysis.nodes[id] : undefined;
  const work = section === 'links' ? analysis.subscriptions[id] : undefined;
  const rows: (readonly [keyof typeof analysisLabels, string])[] = [
    ...(topic ? [['rate', rateOf(topic.ratePerSecond)] as const] : []),
    ...(node
      ? [['servers', figureOf(node.servers)] as const, ['utilisation', percentOf(node.utilisation)] as const]
      : []),
    ...(work
      ? [
          ['rate', rateOf(work.arrivalRatePerSecond)] as const,
          ['utilisation', percentOf(work.utilisation)] as const,
          ['wait', durationOf(work.meanWaitMs)] as const,
          ['response', durationOf(work.meanResponseMs)] as const,
          ['p95', durationOf(work.p95Ms)] as const,
          ['queue', figureOf(work.meanQueueLength)] as const,
          ['model', work.model] as const,
        ]
      : []),
  ];
  if (rows.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {rows.map(([label, figure]) => (
        <div key={label} {...tooltip(say(figureHelp[label]), undefined)}>
          <dt>{say(analysisLabels[label])}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
