/** How far the live run is, in simulated time and in events. */
import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { durationOf, figureOf } from '../../../../core/lib/figures.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import dock from '../../../ui/dock.module.css';
import { liveDesk } from '../../../workers/live-desk.ts';
import type { LiveFrame } from '../../../workers/protocol.ts';
import styles from './live.module.css';
import { useFrames } from './use-frames.ts';

export function LiveClock() {
  const texts = useTexts(simulationTexts);
  const say = useSay();
  const time = useRef<HTMLSpanElement>(null);
  const { status, durationMs, design } = useStore(liveDesk);
  const isEarlier = useSession((state) => design !== null && !isSameRun(state.design, design));
  const write = useCallback(
    ({ frame }: LiveFrame) => {
      const now = { now: durationOf(frame.timeMs), end: durationOf(durationMs) };
      const events = say(simulationTexts.events, { count: figureOf(frame.events) });
      if (time.current) time.current.textContent = `${say(simulationTexts.liveTime, now)} · ${events}`;
    },
    [say, durationMs],
  );
  useFrames(write);
  return (
    <span className={styles.clock} data-testid="live-clock" data-status={status}>
      <span ref={time} />
      {status === 'over' && ` · ${texts.liveOver}`}
      {isEarlier && (
        <span className={dock.tag} data-tone="error">
          {texts.liveEarlier}
        </span>
      )}
    </span>
  );
}
