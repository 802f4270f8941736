/** Run, from the top bar or by key: the study of the chosen scenario begins under the eyes of whoever asked for it. */
import { runOrStop } from '../panels/simulation/run-now.ts';
import { showTab } from './page.ts';

export const runInView = (): void => {
  showTab('simulation');
  runOrStop();
};
