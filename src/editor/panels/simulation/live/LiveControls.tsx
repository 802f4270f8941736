/** Play, pause, single events, speed and stop of the live run. */
import { Pause, Play, Square, StepForward } from 'lucide-react';
import { useStore } from 'zustand';
import { sortedJson } from '../../../../core/lib/sorted-json.ts';
import type { Design } from '../../../../core/model/design.ts';
import { simulationTexts } from '../../../app/languages/areas/simulation.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import {
  jumpLive,
  liveDesk,
  pauseLive,
  playLive,
  setLiveSpeed,
  stepLive,
  stopLive,
} from '../../../workers/live-desk.ts';
import type { RunChoice } from '../../../workers/protocol.ts';
import { readForm, runForm } from '../run-form.ts';
import { LiveClock } from './LiveClock.tsx';
import styles from './live.module.css';

const speeds = [0.001, 0.01, 0.1, 1, 10, 100, Infinity];

/** A run that is over begins anew with all that was done to it, unless something else would be run now. */
const fromTheStart = (design: Design, choice: RunChoice): void => {
  const open = liveDesk.getState();
  const isSame = open.design && isSameRun(design, open.design) && sortedJson(choice) === sortedJson(open.choice);
  if (open.status === 'over' && isSame) jumpLive(0);
};

export function LiveControls() {
  const texts = useTexts(simulationTexts);
  const design = useSession((state) => state.design);
  const form = useStore(runForm);
  const { status, speed } = useStore(liveDesk);
  const { choice, wrong } = readForm(design, form);
  const blocked = Object.keys(wrong).length > 0;
  const start = (go: typeof playLive) => () => {
    fromTheStart(design, choice);
    go(design, choice);
  };
  return (
    <div className={styles.live} role="toolbar" aria-label={texts.live}>
      {status === 'playing' ? (
        <Button icon={<Pause aria-hidden="true" />} onClick={pauseLive}>
          {texts.pause}
        </Button>
      ) : (
        <Button icon={<Play aria-hidden="true" />} disabled={blocked} onClick={start(playLive)}>
          {texts.play}
        </Button>
      )}
      <IconButton label={texts.step} disabled={blocked || status === 'playing'} onClick={start(stepLive)}>
        <StepForward />
      </IconButton>
      <IconButton label={texts.stop} disabled={status === 'closed'} onClick={stopLive}>
        <Square fill="currentColor" />
      </IconButton>
      <select
        name="speed"
        aria-label={texts.speed}
        title={texts.speed}
        value={String(speed)}
        onChange={({ target }) => setLiveSpeed(Number(target.value))}
      >
        {speeds.map((each) => (
          <option key={each} value={String(each)}>
            {each === Infinity ? texts.fastest : `${each} ×`}
          </option>
        ))}
      </select>
      {status !== 'closed' && <LiveClock />}
    </div>
  );
}
