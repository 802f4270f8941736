/** The open live run below its controls: its timeline, what is done to it, how to read the canvas, and its figures. */
import { useStore } from 'zustand';
import { liveDesk } from '../../../workers/live-desk.ts';
import { Interventions } from './Interventions.tsx';
import { Legend } from './Legend.tsx';
import { LiveDigest } from './LiveDigest.tsx';
import { LiveTable } from './LiveTable.tsx';
import styles from './live.module.css';
import { Timeline } from './Timeline.tsx';

export function LiveRun() {
  const isReady = useStore(liveDesk, ({ names }) => names !== null);
  if (!isReady) return null;
  return (
    <div className={styles.run} data-testid="live-run">
      <Timeline />
      <Interventions />
      <Legend />
      <LiveTable />
      <LiveDigest />
    </div>
  );
}
