/** How far the live run is, in simulated time and in events. */
import { useStore } from 'zustand';
import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { isSameRun } from '../../session/same-run.ts';
import { useSession } from '../../session/session.ts';
import dock from '../../ui/dock.module.css';
import { liveDesk } from '../../workers/live-desk.ts';
import styles from './simulation.module.css';
import { useLatestFrame } from './use-latest-frame.ts';

export function LiveClock() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const latest = useLatestFrame();
  const { status, durationMs, design } = useStore(liveDesk);
  const isEarlier = useSession((state) => design !== null && !isSameRun(state.design, design));
  if (!latest) return null;
  const time = say(simulationTexts.liveTime, { now: durationOf(latest.frame.timeMs), end: durationOf(durationMs) });
  return (
    <span className={styles.clock} data-testid="live-clock" data-status={status}>
      {time} · {say(simulationTexts.events, { count: figureOf(latest.frame.events) })}
      {status === 'over' && ` · ${texts.liveOver}`}
      {isEarlier && (
        <span className={dock.tag} data-tone="error">
          {texts.liveEarlier}
        </span>
      )}
    </span>
  );
}
