/** The live run of a simulation worker: opened, driven and changed by messages of the page. */
import type { Design } from '../../core/model/design.ts';
import type { Program } from '../../core/simulation/compile/program.ts';
import { prepare } from '../../core/simulation/prepare.ts';
import { createLive, type Live } from '../../core/simulation/trace/live.ts';
import { type LiveRun, liveRun } from './live-run.ts';
import type { FromSimulation, RunChoice, ToLive } from './protocol.ts';

/** More movements than dots that anybody can follow at 30 frames a second. */
const movementsPerFrame = 2048;

/** Answers what the page says of its live run; one is open at a time. */
export const serveLive = (send: (message: FromSimulation) => void): ((message: ToLive) => void) => {
  let run: LiveRun | null = null;
  let opened: { readonly design: Design; readonly choice: RunChoice } | null = null;
  const watched = (design: Design, choice: RunChoice): Live | null => {
    const prepared = prepare(design, choice);
    if (prepared.ok) {
      tellOpened(prepared.value, send);
      return createLive(prepared.value, { movements: movementsPerFrame });
    }
    send({ kind: 'refused', problems: prepared.reason });
    return null;
  };
  const open = ({ design, choice, speed }: ToLive & { readonly kind: 'open' }): void => {
    run?.close();
    opened = { design, choice };
    const live = watched(design, choice);
    run = live && liveRun(live, speed, { ...wall, show: (frame) => send({ kind: 'frame', ...frame }) });
  };
  const intervene = ({ faults, timeMs }: ToLive & { readonly kind: 'intervene' }): void => {
    const live = opened && watched(opened.design, { ...opened.choice, faults });
    if (live) run?.exchange(live, timeMs);
  };
  return (message) => {
    if (message.kind === 'open') open(message);
    else if (message.kind === 'intervene') intervene(message);
    else if (message.kind === 'jump') run?.jump(message.timeMs);
    else if (message.kind === 'speed') run?.setSpeed(message.speed);
    else run?.[message.kind]();
  };
};

const wall = {
  nowMs: () => performance.now(),
  later: (work: () => void, ms: number) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

const tellOpened = ({ names, settings }: Program, send: (message: FromSimulation) => void): void =>
  send({ kind: 'opened', names, durationMs: settings.durationSeconds * 1000 });
