/** The page's one judge: the only place that knows its worker's file. */
import { createJudgeDesk, type JudgeWorker } from './judge-desk.ts';

export const judgeDesk = createJudgeDesk(
  () => new Worker(new URL('./judge.worker.ts', import.meta.url), { type: 'module', name: 'judge' }) as JudgeWorker,
);
