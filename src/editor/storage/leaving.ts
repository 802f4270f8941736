/** Asks before another design takes the place of one that is kept nowhere. Loaded when that is so. */
import { fill } from '../../core/lib/text.ts';
import { ask } from '../session/ask.ts';
import { saveFile } from './files.ts';
import { leaving } from './keeping-texts.ts';
import { atWork } from './openings.ts';

/** True: go on, the design is in a file by now or somebody accepts the risk. */
export const askBeforeLeaving = async (): Promise<boolean> => {
  const { title, words, save, go, stay } = leaving;
  const answer = await ask(fill(title, { name: atWork().design.name }), words, { save, stay, go });
  return answer === 'go' || (answer === 'save' && saveFile());
};
