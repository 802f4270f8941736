/** Records what the bar asks for. */
import { session } from '../../session/session.ts';
import { startRecording } from '../../workers/recording-desk.ts';
import { studyDesk } from '../../workers/study-desk.ts';
import { choiceOf, replicationOf, tracesView } from './traces-view.ts';

export const recordNow = (): void => {
  const { design } = session.getState();
  const view = tracesView.getState();
  const studied = studyDesk.getState().finished?.choice;
  const replication = replicationOf(view);
  if (replication !== null) startRecording({ design, choice: choiceOf(design, view, studied), replication });
};
