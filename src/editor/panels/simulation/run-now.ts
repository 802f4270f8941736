/** Runs what the form asks for, from the top bar or a key as from the panel itself. */
import { session } from '../../session/session.ts';
import { stopLive } from '../../workers/live-desk.ts';
import type { RunChoice } from '../../workers/protocol.ts';
import { forgetStudy, runStudy, studyDesk } from '../../workers/study-desk.ts';
import { emptyForm, formOf, readForm, runForm } from './run-form.ts';
import { showSimulation } from './simulation-view.ts';

/** Starts the study of the chosen scenario; nothing begins without links, or while the form says what is wrong with it. */
export const runChosen = (): void => {
  const { design } = session.getState();
  const { choice, wrong } = readForm(design, runForm.getState());
  if (Object.keys(design.links ?? {}).length === 0 || Object.keys(wrong).length > 0) return;
  showSimulation('study');
  runStudy(design, choice);
};

/** A study of an earlier visit is run again as it was run. */
const takeUp = (choice: RunChoice): void => {
  if (runForm.getState() === emptyForm) runForm.setState(formOf(choice));
};

const { finished: broughtBack } = studyDesk.getState();
if (broughtBack) takeUp(broughtBack.choice);
studyDesk.subscribe(({ finished }, before) => {
  if (finished && finished !== before.finished && !before.running) takeUp(finished.choice);
});

// Another design has other scenarios and no results yet. Nothing runs before this is loaded, so nothing is missed.
session.subscribe(({ opened }, before) => {
  if (opened === before.opened) return;
  runForm.setState(emptyForm, true);
  forgetStudy();
  stopLive();
});
