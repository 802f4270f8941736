/** Run, from the top bar or by key: the study of the chosen scenario begins under the eyes of whoever asked for it. */
import { notify } from '../session/session.ts';
import { partMissing } from '../session/session-texts.ts';
import { cancelStudy, studyDesk } from '../workers/study-desk.ts';
import { lookAtTab } from './look-at-tab.ts';

/** Stops the study that runs; else the simulation panel opens and the chosen one begins. */
export const runInView = (): void => {
  if (studyDesk.getState().running) cancelStudy();
  else {
    lookAtTab('simulation');
    // The form of a run comes with the panel: nobody waits for it before the first run.
    import('../panels/simulation/run-now.ts').then(
      ({ runChosen }) => runChosen(),
      () => notify(partMissing, 'refusal'),
    );
  }
};
