/** The live run's latest frame for what is read, not watched: at most five times a second, however fast frames come, and the last at once. */
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { latestFrame, liveDesk } from '../../workers/live-desk.ts';
import type { LiveFrame } from '../../workers/protocol.ts';

const readingMs = 200;

export const useLatestFrame = (): LiveFrame | null => {
  const [frame, setFrame] = useState(latestFrame);
  const isOver = useStore(liveDesk, ({ status }) => status === 'over');
  useEffect(() => {
    const timer = setInterval(() => setFrame(latestFrame()), readingMs);
    return () => clearInterval(timer);
  }, []);
  return isOver ? latestFrame() : frame;
};
