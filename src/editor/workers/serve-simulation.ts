/** What the simulation worker does: replications of a study, their merging, and one live run, each asked for by a message. */
import type { Design } from '../../core/model/design.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { unstableIn } from '../../core/simulation/sizing/trial.ts';
import { compareStudies, type Side } from '../../core/simulation/study/compare.ts';
import { type Replication, replicationSteps } from '../../core/simulation/study/replication.ts';
import { reportSteps } from '../../core/simulation/study/report.ts';
import { simulatedHash } from '../../core/simulation/study/simulated-part.ts';
import { studyDetail } from '../../core/simulation/study/study-detail.ts';
import type { FromSimulation, Port, RunChoice, RunStudy, ToSimulation } from './protocol.ts';
import { serveLive } from './serve-live.ts';
import { inTurns } from './turn.ts';

/**
 * Answers the messages of a page until its worker is ended. What goes wrong inside becomes a `failed` message. Long work is done in
 * turns: a browser ends a worker at once only where it comes back to its event loop, else after seconds (two in Chromium).
 */
export const serveSimulation = (page: Port<FromSimulation, ToSimulation>): void => {
  let program: Program | null = null;
  let hash = () => '';
  // Copied: in a thread that has given a buffer away, every access to the arrays of a simulation takes longer.
  const send = (message: FromSimulation) => page.postMessage(message, []);
  const live = serveLive(send);
  const compile = (design: Design, choice: RunChoice, then: (ready: Program) => void): void => {
    const prepared = prepare(design, choice);
    program = prepared.ok ? prepared.value : null;
    hash = () => simulatedHash(design);
    if (prepared.ok) then(prepared.value);
    else send({ kind: 'refused', problems: prepared.reason });
  };
  const answer = async (message: ToSimulation): Promise<void> => {
    if (message.kind === 'prepare') {
      compile(message.design, message.choice, (ready) =>
        send({ kind: 'prepared', settings: ready.settings, unstable: unstableIn(ready) }),
      );
    } else if (message.kind === 'replicate') {
      const tell = (share: number) => send({ kind: 'reached', share });
      send({ kind: 'replicated', replication: await replicated(needed(program), message.index, tell) });
    } else if (message.kind === 'merge') {
      const [of, hashOf] = [needed(program), hash];
      const { precision, replications, wallSeconds } = message;
      const result = {
        ...(await inTurns(reportSteps(of, replications, wallSeconds))),
        ...(precision !== null && { precision }),
      };
      send({ kind: 'merged', result, detail: studyDetail(of, replications), hash: hashOf() });
    } else if (message.kind === 'report') {
      send({ kind: 'reported', result: await inTurns(reportSteps(needed(program), message.replications, 0)) });
    } else if (message.kind === 'compare') send(compared(message.before, message.after));
    else live(message);
  };
  page.onmessage = ({ data }) => {
    answer(data).catch((error: unknown) => {
      send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    });
  };
};

const compared = (before: RunStudy, after: RunStudy): FromSimulation => ({
  kind: 'compared',
  comparison: compareStudies(sideOf(before), sideOf(after)),
});

const sideOf = ({ design, choice, replications }: RunStudy): Side => {
  const prepared = prepare(design, choice);
  if (!prepared.ok) throw new Error('the worker was asked to compare a study that cannot have been run');
  return { program: prepared.value, replications };
};

/** Tells each hundredth of a long replication; a short one is over before. */
const replicated = (program: Program, index: number, tell: (share: number) => void): Promise<Replication> => {
  let told = 0;
  return inTurns(replicationSteps(program, index), ({ share }) => {
    if (share - told < 0.01) return;
    told = share;
    tell(told);
  });
};

const needed = (program: Program | null): Program => {
  if (program === null) throw new Error('the worker was asked for a replication before it was given a design');
  return program;
};
