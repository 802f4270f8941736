/** What the simulation worker does: replications of a study, their merging, and one live run, each asked for by a message. */
import type { Design } from '../../core/model/design.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { unstableIn } from '../../core/simulation/sizing/trial.ts';
import { compareStudies, type Side } from '../../core/simulation/study/compare.ts';
import { type Replication, replicationSteps } from '../../core/simulation/study/replication.ts';
import { report } from '../../core/simulation/study/report.ts';
import { simulatedHash } from '../../core/simulation/study/simulated-part.ts';
import { studyDetail } from '../../core/simulation/study/study-detail.ts';
import { createLive } from '../../core/simulation/trace/live.ts';
import { type LiveRun, liveRun } from './live-run.ts';
import type { FromSimulation, Port, RunChoice, RunStudy, ToSimulation } from './protocol.ts';

/** More movements than dots that anybody can follow at 30 frames a second. */
const movementsPerFrame = 2048;

/** Answers the messages of a page until its worker is ended. What goes wrong inside becomes a `failed` message. */
export const serveSimulation = (page: Port<FromSimulation, ToSimulation>): void => {
  let program: Program | null = null;
  let hash = () => '';
  let run: LiveRun | null = null;
  // Copied: in a thread that has given a buffer away, every access to the arrays of a simulation takes longer.
  const send = (message: FromSimulation) => page.postMessage(message, []);
  const compile = (design: Design, choice: RunChoice, then: (ready: Program) => void): void => {
    const prepared = prepare(design, choice);
    program = prepared.ok ? prepared.value : null;
    hash = () => simulatedHash(design);
    if (prepared.ok) then(prepared.value);
    else send({ kind: 'refused', problems: prepared.reason });
  };
  const answer = (message: ToSimulation): void => {
    if (message.kind === 'prepare') {
      compile(message.design, message.choice, (ready) =>
        send({ kind: 'prepared', settings: ready.settings, unstable: unstableIn(ready) }),
      );
    } else if (message.kind === 'open') {
      run?.close();
      compile(message.design, message.choice, (ready) => {
        run = open(ready, message.speed, send);
      });
    } else if (message.kind === 'speed') run?.setSpeed(message.speed);
    else if (message.kind === 'replicate') {
      const tell = (share: number) => send({ kind: 'reached', share });
      send({ kind: 'replicated', replication: replicated(needed(program), message.index, tell) });
    } else if (message.kind === 'merge') {
      const result = report(needed(program), message.replications, message.wallSeconds);
      send({ kind: 'merged', result, detail: studyDetail(needed(program), message.replications), hash: hash() });
    } else if (message.kind === 'report') {
      send({ kind: 'reported', result: report(needed(program), message.replications, 0) });
    } else if (message.kind === 'compare') send(compared(message.before, message.after));
    else run?.[message.kind]();
  };
  page.onmessage = ({ data }) => {
    try {
      answer(data);
    } catch (error) {
      send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
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
const replicated = (program: Program, index: number, tell: (share: number) => void): Replication => {
  const steps = replicationSteps(program, index);
  let told = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (step.value.share - told < 0.01) continue;
    told = step.value.share;
    tell(told);
  }
};

const open = (program: Program, speed: number, send: (message: FromSimulation) => void): LiveRun => {
  send({ kind: 'opened', names: program.names, durationMs: program.settings.durationSeconds * 1000 });
  return liveRun(createLive(program, { movements: movementsPerFrame }), speed, {
    nowMs: () => performance.now(),
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    show: (frame) => send({ kind: 'frame', ...frame }),
  });
};

const needed = (program: Program | null): Program => {
  if (program === null) throw new Error('the worker was asked for a replication before it was given a design');
  return program;
};
