/** Runs what the form asks for, from the top bar or a key as from the panel itself, and stops it. */
import { session } from '../../session/session.ts';
import { stopLive } from '../../workers/live-desk.ts';
import { cancelStudy, forgetStudy, runStudy, studyDesk } from '../../workers/study-desk.ts';
import { emptyForm, readForm, runForm } from './run-form.ts';

/** Starts the study of the chosen scenario; false where there is nothing to simulate or the form says what is wrong. */
export const runChosen = (): boolean => {
  const { design } = session.getState();
  const { choice, wrong } = readForm(design, runForm.getState());
  if (Object.keys(design.links ?? {}).length === 0 || Object.keys(wrong).length > 0) return false;
  runStudy(design, choice);
  return true;
};

/** One button and one key: a study that runs is stopped, else the chosen one begins. */
export const runOrStop = (): void => {
  if (studyDesk.getState().running) cancelStudy();
  else runChosen();
};

/** Another design has other scenarios and no results yet. The answer ends the watch. */
export const followOpened = (): (() => void) =>
  session.subscribe(({ opened }, before) => {
    if (opened === before.opened) return;
    runForm.setState(emptyForm);
    forgetStudy();
    stopLive();
  });
