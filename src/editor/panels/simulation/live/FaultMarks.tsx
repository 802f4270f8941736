/** When what breaks in the live run, along its timeline: the faults of its scenario and what was done to it. */
import { useStore } from 'zustand';
import type { Fault } from '../../../../core/model/scenario.ts';
import { useSay } from '../../../app/languages/language.ts';
import { liveDesk } from '../../../workers/live-desk.ts';
import { faultSpan } from './fault-words.ts';
import styles from './live.module.css';

export function FaultMarks({ durationMs }: { readonly durationMs: number }) {
  const say = useSay();
  const { design, choice, faults: done } = useStore(liveDesk);
  const given = design?.scenarios?.[choice?.scenario ?? '']?.faults ?? [];
  if (given.length + done.length === 0 || !design) return null;
  const mark = (fault: Fault, at: number, tone: 'given' | 'done') => (
    <i
      key={`${tone}${at}`}
      data-tone={tone}
      title={say(faultSpan(design, fault))}
      style={{
        insetInlineStart: `${(fault.atSeconds * 1e5) / durationMs}%`,
        width: `${(Math.min(fault.forSeconds, durationMs / 1000 - fault.atSeconds) * 1e5) / durationMs}%`,
      }}
    />
  );
  return (
    <div className={styles.marks} aria-hidden="true">
      {given.map((fault, at) => mark(fault, at, 'given'))}
      {done.map((fault, at) => mark(fault, at, 'done'))}
    </div>
  );
}
