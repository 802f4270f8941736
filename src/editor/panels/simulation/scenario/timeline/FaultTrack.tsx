/** One fault on its track: a bar that is moved, and its two ends that are pulled. */
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import { faultWords } from '../../../../../core/kinds/form/fault-words.ts';
import type { Fault } from '../../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../../app/languages/areas/scenarios.ts';
import { useSay } from '../../../../app/languages/language.ts';
import { newVisit } from '../../../../session/place.ts';
import { useSession } from '../../../../session/session.ts';
import { usePull } from '../../../../ui/use-pull.ts';
import { type Grip, type Ground, pulled, type Span } from './pulled.ts';
import styles from './timeline.module.css';

export interface FaultTrackProps {
  readonly at: number;
  readonly fault: Fault;
  readonly ground: Ground;
  /** The share of the track that is warm-up. */
  readonly cut: string;
  /** Pulled so far; null where it was given up. */
  readonly onPreview: (span: Span | null) => void;
  readonly onMove: (span: Span, visit?: string) => void;
}

const grips = ['whole', 'start', 'end'] as const;

export function FaultTrack({ at, fault, cut, ...rest }: FaultTrackProps) {
  const say = useSay();
  const design = useSession((state) => state.design);
  const track = useRef<HTMLDivElement>(null);
  const { until } = rest.ground;
  const title = say(faultWords(design, { target: null, value: 1, ...fault }));
  const place = {
    '--cut': cut,
    '--from': `${(100 * fault.atSeconds) / until}%`,
    '--length': `${(100 * fault.forSeconds) / until}%`,
  } as CSSProperties;
  return (
    <div className={styles.row}>
      <span className={styles.title} title={title}>
        {`${at + 1} · ${title}`}
      </span>
      <div ref={track} className={styles.track} style={place}>
        <span className={styles.cut} />
        <span className={styles.bar} />
        {grips.map((grip) => (
          <Handle
            key={grip}
            {...rest}
            grip={grip}
            span={fault}
            name={say(scenarioTexts[names[grip]], { number: at + 1, fault: title })}
            width={() => track.current?.clientWidth ?? 1}
          />
        ))}
      </div>
    </div>
  );
}

const names = { whole: 'moveFault', start: 'faultStart', end: 'faultEnd' } as const;

interface HandleProps extends Pick<FaultTrackProps, 'ground' | 'onPreview' | 'onMove'> {
  readonly grip: Grip;
  readonly span: Span;
  readonly name: string;
  /** Of the track, in pixels. */
  readonly width: () => number;
}

function Handle({ grip, span, ground, name, width, onPreview, onMove }: HandleProps) {
  const say = useSay();
  const visit = useRef('');
  const before = useRef(span);
  const after = useRef(span);
  const { handlers, isPulled, escapes } = usePull({
    onPull: (x) => {
      after.current = pulled(before.current, grip, (x / width()) * ground.until, ground);
      onPreview(after.current);
    },
    onDone: () => (after.current === before.current ? onPreview(null) : onMove(after.current)),
    onGiveUp: () => onPreview(null),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepsOf(event);
    if (escapes(event) || by === 0 || isPulled) return;
    event.preventDefault();
    onMove(pulled(span, grip, by * ground.step, { ...ground, marks: [] }), visit.current);
  };
  const to = span.atSeconds + span.forSeconds;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={ground.until}
      aria-valuenow={grip === 'end' ? to : span.atSeconds}
      aria-valuetext={say(scenarioTexts.fromTo, { from: String(span.atSeconds), to: String(to) })}
      className={`${styles.grip} ${styles[grip]}`}
      data-pulled={isPulled}
      {...handlers}
      onPointerDown={(event) => {
        before.current = span;
        after.current = span;
        handlers.onPointerDown(event);
      }}
      onFocus={() => {
        visit.current = newVisit();
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Arrows go a step, with Shift ten; the ends of the axis stop them. */
const stepsOf = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): number => {
  if (ctrlKey || altKey || metaKey) return 0;
  const way = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key] ?? 0;
  if (key === 'Home') return Number.NEGATIVE_INFINITY;
  if (key === 'End') return Number.POSITIVE_INFINITY;
  return way * (shiftKey ? 10 : 1);
};
