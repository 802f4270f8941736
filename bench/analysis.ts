/**
 * What an edit costs in designs of growing size: reading, printing, checking, analysing and validating them. Beside each time stands
 * how much more a node costs than at the size before: 1 where the work grows with the design, more where it grows faster.
 */

import type { Design } from '../src/core/model/design.ts';
import { largeDesign } from '../src/core/model/testing/large-design.ts';
import { printDesign } from '../src/core/model/text/canonical.ts';
import { checkDesign } from '../src/core/model/text/check.ts';
import { parseDesign } from '../src/core/model/text/parse.ts';
import { analyse } from '../src/core/queueing/analyse.ts';
import { validate } from '../src/core/validation/validate.ts';

const sizes = [100, 300, 1_000, 5_000, 10_000];
const secondsPerTask = Number(process.argv[2] ?? 1);

/** The design as an edit leaves it: a new value, with all records but one as they were. */
const edited = (design: Design, turn: number): Design => {
  const ids = Object.keys(design.nodes ?? {});
  const id = ids[turn % ids.length] as string;
  const node = design.nodes?.[id];
  return node ? { ...design, nodes: { ...design.nodes, [id]: { ...node, name: `${node.name}.` } } } : design;
};

const tasks: Readonly<Record<string, (design: Design) => (turn: number) => unknown>> = {
  parse: (design) => {
    const text = printDesign(design);
    return () => parseDesign(text);
  },
  print: (design) => () => printDesign(design),
  'check anew': (design) => {
    const text = JSON.stringify(design);
    return () => checkDesign(JSON.parse(text));
  },
  'check an edit': (design) => (turn) => checkDesign(edited(design, turn)),
  analyse: (design) => (turn) => analyse(edited(design, turn)),
  validate: (design) => {
    const facts = analyse(design);
    return (turn) => validate(edited(design, turn), facts);
  },
};

/** Milliseconds of one turn: the median, and the shortest, which other programs on the machine disturb least. */
const measured = (task: (turn: number) => unknown): { median: number; best: number } => {
  const times: number[] = [];
  const end = performance.now() + secondsPerTask * 1000;
  for (let turn = 0; times.length < 3 || performance.now() < end; turn++) {
    const begin = performance.now();
    task(turn);
    times.push(performance.now() - begin);
  }
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1] as number, best: times[0] as number };
};

for (const [name, prepare] of Object.entries(tasks)) {
  console.log(`${name}:`);
  let before = 0;
  for (const size of sizes) {
    const design = largeDesign(size);
    const { best, median } = measured(prepare(design));
    const ratio = before > 0 ? `  a node costs ${(best / size / before).toFixed(2)} times as much` : '';
    before = best / size;
    const links = Object.keys(design.links ?? {}).length;
    console.log(
      `  ${String(size).padStart(6)} nodes ${String(links).padStart(6)} links ${median.toFixed(2).padStart(9)} ms, at best ${best.toFixed(2).padStart(8)} ms${ratio}`,
    );
  }
}
