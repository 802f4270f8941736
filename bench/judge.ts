/**
 * What it costs to judge a design anew after an edit, as the worker of the page does it: `npm run bench -- judge 300 1000 5000`. Edits
 * share what they leave alone, so that only what they touch is looked at again. Processor time, medians and best of one run, beside a
 * frame: where other programs use the machine, the best is nearest to what it costs.
 */
import type { Design } from '../src/core/model/design.ts';
import { largeDesign } from '../src/core/model/testing/large-design.ts';
import { analyse } from '../src/core/queueing/analyse.ts';
import { validate } from '../src/core/validation/validate.ts';

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [300, 1_000, 5_000];
const frameMs = 1000 / 60;
const rounds = 24;
/** Until the compiler knows the code. */
const warmUp = 36;

type Edit = (design: Design, turn: number) => Design;

const replaced = <Value>(
  map: Readonly<Record<string, Value>> | undefined,
  turn: number,
  change: (value: Value) => Value,
) => {
  const ids = Object.keys(map ?? {});
  const id = ids[(turn * 37) % ids.length] as string;
  return { ...map, [id]: change((map as Record<string, Value>)[id] as Value) };
};

const edits: Readonly<Record<string, Edit>> = {
  'a name of a node': (design, turn) => ({
    ...design,
    nodes: replaced(design.nodes, turn, (node) => ({ ...node, name: `${node.name.split('.')[0]}.${turn}` })),
  }),
  'words of a link': (design, turn) => ({
    ...design,
    links: replaced(design.links, turn, (link) => ({ ...link, description: `Turn ${turn}` })),
  }),
  'who reads what': (design, turn) => ({
    ...design,
    links: replaced(design.links, turn, (link) =>
      link.kind === 'subscribe' ? { ...link, group: `group-${turn}` } : { ...link, hopLimit: 1 + (turn % 9) },
    ) as NonNullable<Design['links']>,
  }),
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] as number;

interface Times {
  readonly median: number;
  readonly best: number;
}

const told = (times: readonly number[]): Times => ({ median: median(times), best: Math.min(...times) });

const measured = (size: number, edit: Edit): Readonly<Record<string, Times>> => {
  const times = { analysis: [] as number[], rules: [] as number[] };
  let design: Design = structuredClone(largeDesign(size));
  for (let turn = 0; turn < warmUp + rounds; turn++) {
    design = edit(design, turn);
    const begin = process.cpuUsage();
    const facts = analyse(design);
    const analysed = process.cpuUsage(begin);
    const between = process.cpuUsage();
    validate(design, facts);
    const judged = process.cpuUsage(between);
    if (turn < warmUp) continue;
    times.analysis.push((analysed.user + analysed.system) / 1000);
    times.rules.push((judged.user + judged.system) / 1000);
  }
  return { analysis: told(times.analysis), rules: told(times.rules) };
};

for (const [name, edit] of Object.entries(edits)) {
  console.log(`After an edit of ${name}:`);
  const smallest: Record<string, number> = {};
  for (const size of sizes)
    for (const [part, { best, median: ms }] of Object.entries(measured(size, edit))) {
      smallest[part] ??= best;
      const growth = (best / (smallest[part] as number)).toFixed(1);
      console.log(
        `  ${String(size).padStart(6)} nodes  ${part.padEnd(8)} ${ms.toFixed(1).padStart(7)} ms, best ${best.toFixed(1).padStart(6)} ms, ${(best / frameMs).toFixed(2).padStart(5)} frames, ${growth} times ${sizes[0]} nodes`,
      );
    }
}
