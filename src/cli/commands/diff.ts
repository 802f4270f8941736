/** `eventwright diff`: what a new state of a design means for those who live with the old one. */
import { compareDesigns } from '../../core/history/compare.ts';
import { breakingChanges } from '../../core/history/compatibility/breaking.ts';
import { tellDifferences } from '../../core/history/told.ts';
import { comparedScene } from '../../core/picture/comparing/compared-scene.ts';
import { analyse } from '../../core/queueing/analyse.ts';
import { type Call, type Command, flagValue, hasFlag, printJson } from '../command.ts';
import { type DesignInput, readDesign } from '../design-input.ts';
import { writeText } from '../files.ts';
import { drawn, themeFlag, themeOf } from '../picture.ts';
import { refuse } from '../refusal.ts';
import { diffJson } from '../reporters/diff-json.ts';
import { diffText } from '../reporters/diff-text.ts';

export const diff: Command = {
  id: 'diff',
  title: 'Difference',
  summary: 'Says what differs between two designs, which changes of schemas break something, and who is hurt.',
  arguments: 'OLD NEW',
  takes: { least: 2, most: 2 },
  example: 'eventwright examples shop-10 > shop.json && eventwright examples shop-3 | eventwright diff shop.json -',
  formats: ['text', 'json'],
  flags: {
    svg: { value: 'FILE', help: 'draws both in one picture, with what differs marked, into this file' },
    theme: themeFlag,
  },
  run: async (call) => {
    themeOf(call);
    if (hasFlag(call, 'theme') && !hasFlag(call, 'svg'))
      throw refuse(
        '--theme is for --svg.',
        'Without a picture there are no colours.',
        'Add --svg FILE, or leave it out.',
      );
    const before = await readDesign(call, call.inputs[0]);
    const after = await readDesign(call, call.inputs[1]);
    drawInto(call, before, after);
    const told = tellDifferences(before.design, after.design);
    const breaking = breakingChanges(before.design, after.design);
    if (call.format === 'json') printJson(call, diffJson(told, breaking));
    else call.terminal.out(diffText(after.design, told, breaking));
    return 0;
  },
};

const drawInto = (call: Call, before: DesignInput, after: DesignInput): void => {
  const file = flagValue(call, 'svg');
  if (file === undefined) return;
  const compared = { before, after, differences: compareDesigns(before.design, after.design) };
  const scene = comparedScene(compared, analyse(after.design), 'en');
  writeText(file, drawn(call, scene, null), call.terminal);
};
