/** Runs what the form asks for, from the top bar or a key as from the panel itself. */
import { session } from '../../session/session.ts';
import { stopLive } from '../../workers/live-desk.ts';
import { forgetStudy, runStudy } from '../../workers/study-desk.ts';
import { emptyForm, readForm, runForm } from './run-form.ts';

/** Starts the study of the chosen scenario; nothing begins without links, or while the form says what is wrong with it. */
export const runChosen = (): void => {
  const { design } = session.getState();
  const { choice, wrong } = readForm(design, runForm.getState());
  if (Object.keys(design.links ?? {}).length > 0 && Object.keys(wrong).length === 0) runStudy(design, choice);
};

// Another design has other scenarios and no results yet. Nothing runs before this is loaded, so nothing is missed.
session.subscribe(({ opened }, before) => {
  if (opened === before.opened) return;
  runForm.setState(emptyForm);
  forgetStudy();
  stopLive();
});
