/** The time of the live run as a slider: back to any instant and forward again; what breaks in it is marked above. */
import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { durationOf } from '../../../../core/lib/figures.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { jumpLive, liveDesk } from '../../../workers/live-desk.ts';
import type { LiveFrame } from '../../../workers/protocol.ts';
import { FaultMarks } from './FaultMarks.tsx';
import styles from './live.module.css';
import { useFrames } from './use-frames.ts';

/** An arrow key goes a two-hundredth of the way, Page Up and Page Down ten times as far. */
const steps = 200;

export function Timeline() {
  const texts = useTexts(liveTexts);
  const say = useSay();
  const slider = useRef<HTMLInputElement>(null);
  const isHeld = useRef(false);
  const durationMs = useStore(liveDesk, (state) => state.durationMs);
  const write = useCallback(
    ({ frame }: LiveFrame) => {
      if (!slider.current || isHeld.current) return;
      slider.current.value = String(frame.timeMs);
      const words = { now: durationOf(frame.timeMs), end: durationOf(durationMs) };
      slider.current.setAttribute('aria-valuetext', say(liveTexts.instant, words));
    },
    [say, durationMs],
  );
  useFrames(write);
  return (
    <div className={styles.timeline}>
      <FaultMarks durationMs={durationMs} />
      <input
        ref={slider}
        type="range"
        aria-label={texts.timeline}
        title={texts.timelineMore}
        min={0}
        max={durationMs}
        step={durationMs / steps}
        defaultValue={0}
        onPointerDown={() => {
          isHeld.current = true;
        }}
        onPointerUp={() => {
          isHeld.current = false;
        }}
        onLostPointerCapture={() => {
          isHeld.current = false;
        }}
        // The slider itself stays where it is when it is next to its end: nothing would change for it.
        onKeyDown={({ key }) => {
          if (key === 'Home') jumpLive(0);
          if (key === 'End') jumpLive(durationMs);
        }}
        onChange={({ currentTarget }) => jumpLive(Number(currentTarget.value))}
      />
    </div>
  );
}
