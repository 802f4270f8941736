/** Prints the result of a study and holds it against the assertions of the call. */
import type { SimulationResult } from '../../core/simulation/study/result.ts';
import { missed } from '../assertion.ts';
import { type Call, printJson } from '../command.ts';
import { oneLine } from '../reporters/one-line.ts';
import { simulationText } from '../reporters/simulation-text.ts';

/** The exit code: 1 where an assertion is missed. */
export const tellResult = (call: Call, result: SimulationResult): number => {
  // Judged before anything is printed: an assertion about nothing is a wrong call and gives no result.
  const misses = (call.values.get('assert') ?? []).flatMap((assertion) => missed(result, assertion) ?? []);
  if (call.format === 'json') printJson(call, result);
  else call.terminal.out(simulationText(result));
  for (const miss of misses) call.terminal.err(`missed ${oneLine(miss)}\n`);
  return misses.length > 0 ? 1 : 0;
};
