/** Writes the live run's latest frame onto the page, past React: ten times a second at most, the last one at once. */
import { useEffect } from 'react';
import { latestFrame } from '../../../workers/live-desk.ts';
import type { LiveFrame } from '../../../workers/protocol.ts';

const readingMs = 100;

/** `write` is called anew with the frame there is when it changes: give it one that stays. */
export const useFrames = (write: (live: LiveFrame) => void): void => {
  useEffect(() => {
    let written: LiveFrame | null = null;
    const look = () => {
      const latest = latestFrame();
      if (latest === null || latest === written) return;
      written = latest;
      write(latest);
    };
    look();
    const timer = setInterval(look, readingMs);
    return () => clearInterval(timer);
  }, [write]);
};
