/** One run of a design for tests that hold what a rule says against what happens. */
import type { Design } from '../../model/design.ts';
import { prepare, type StudyRequest } from '../prepare.ts';
import type { SimulationResult } from '../study/result.ts';
import { runStudy } from '../study/study.ts';

/** The result of one replication; throws where the design cannot be run. */
export const running = (design: Design, request: Partial<StudyRequest>): SimulationResult => {
  const prepared = prepare(design, { scenario: null, replications: 1, seed: 1, ...request });
  if (!prepared.ok) throw new Error(prepared.reason[0]?.what.en);
  return runStudy(prepared.value);
};
