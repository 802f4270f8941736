/** Keeps each finished study, and brings it back with its design. Nothing of a design depends on it, so what fails here is silent. */
import { session } from '../session/session.ts';
import { forgetStudy, showStudy, studyDesk } from '../workers/study-desk.ts';
import { documentIdOf, keeping } from './keeping.ts';
import { keepStudy, keptStudy } from './kept-studies.ts';
import { atWork, currentDocument } from './openings.ts';

export const keepStudies = (): void => {
  session.subscribe(({ opened }, before) => {
    if (opened !== before.opened) forgetStudy();
  });
  studyDesk.subscribe(({ finished }, before) => {
    // One that comes while nothing runs was brought back: it is kept already.
    if (finished !== null && finished !== before.finished && before.running) void keep().catch(() => undefined);
  });
  keeping.subscribe(({ document }, before) => {
    if (document !== before.document) void bringBack(document).catch(() => undefined);
  });
  void bringBack(keeping.getState().document).catch(() => undefined);
};

const keep = async (): Promise<void> => {
  const { finished } = studyDesk.getState();
  const state = atWork();
  const document = await documentIdOf(state);
  // Another design may have taken its place meanwhile.
  if (finished && session.getState().opened === state.opened) await keepStudy(document, finished);
};

const bringBack = async (document: string | null): Promise<void> => {
  const study = document === null ? undefined : await keptStudy(document);
  if (study && currentDocument()?.id === document) showStudy(study);
};
