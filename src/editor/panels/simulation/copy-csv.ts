/** Puts numbers on the clipboard as CSV, and says so. */
import { studyTexts } from '../../app/languages/areas/study.ts';
import { notify } from '../../session/session.ts';

export const copyCsv = async (csv: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(csv);
    notify(studyTexts.csvCopied);
  } catch {
    notify(studyTexts.csvFailed, 'refusal');
  }
};
