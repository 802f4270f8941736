/** The faults of a scenario over the time of its run: a track for each, moved and stretched by pointer and by key. */

import { type Fault, type Scenario, scenarioDefaults } from '../../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../../app/languages/areas/scenarios.ts';
import { useTexts } from '../../../../app/languages/language.ts';
import { FaultTrack } from './FaultTrack.tsx';
import { clean, roundStep, ticksUpTo } from './grid.ts';
import type { Span } from './pulled.ts';
import styles from './timeline.module.css';

export interface FaultTimelineProps {
  readonly scenario: Scenario;
  /** As they are while one is pulled. */
  readonly faults: readonly Fault[];
  /** Null where a pull was given up. */
  readonly onPreview: (faults: readonly Fault[] | null) => void;
  readonly onChange: (faults: readonly Fault[], visit?: string) => void;
}

/** So many steps from end to end: a few pixels each. */
const steps = 240;

export function FaultTimeline({ scenario, faults, onPreview, onChange }: FaultTimelineProps) {
  const texts = useTexts(scenarioTexts);
  const { durationSeconds = scenarioDefaults.durationSeconds, warmupSeconds = scenarioDefaults.warmupSeconds } =
    scenario;
  const until = Math.max(durationSeconds, ...(scenario.faults ?? []).map(endOf));
  const cut = warmupSeconds === 'auto' ? 0 : Math.min(until, warmupSeconds);
  const share = (seconds: number) => `${(100 * seconds) / until}%`;
  const marks = [cut, durationSeconds].filter((mark) => mark > 0);
  return (
    <section className={styles.timeline} aria-label={texts.timeline}>
      {faults.map((fault, at) => (
        <FaultTrack
          // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the fault is
          key={at}
          at={at}
          fault={fault}
          cut={share(cut)}
          ground={{
            until,
            step: roundStep(until / steps),
            marks: [...marks, ...endsBeside(scenario.faults ?? [], at)],
          }}
          onPreview={(span) => onPreview(span && withSpan(faults, at, span))}
          onMove={(span, visit) => onChange(withSpan(faults, at, span), visit)}
        />
      ))}
      <div className={styles.axis} aria-hidden="true">
        {ticksUpTo(until, 6).map((tick) => (
          <span key={tick} className={styles.tick} style={{ left: share(tick) }}>
            {tick}
            {tick > 0 && ' s'}
          </span>
        ))}
      </div>
      <p className={styles.hint}>{texts.timelineHint}</p>
    </section>
  );
}

const endOf = ({ atSeconds, forSeconds }: Fault): number => clean(atSeconds + forSeconds);

const endsBeside = (faults: readonly Fault[], at: number): number[] =>
  faults.flatMap((fault, other) => (other === at ? [] : [fault.atSeconds, endOf(fault)]));

const withSpan = (faults: readonly Fault[], at: number, { atSeconds, forSeconds }: Span): readonly Fault[] =>
  faults.map((fault, other) => (other === at ? { ...fault, atSeconds, forSeconds } : fault));
