/** `eventwright format`: one text per design, so that a change of one thing changes few lines. */
import { printDesign } from '../../core/model/text/canonical.ts';
import { type Call, type Command, hasFlag, printJson } from '../command.ts';
import { readDesign } from '../design-input.ts';
import { writeText } from '../files.ts';
import { oneLine } from '../reporters/one-line.ts';

export const format: Command = {
  id: 'format',
  title: 'Format',
  summary: 'Rewrites designs in their canonical form; standard input goes to standard output.',
  arguments: 'FILE...',
  takes: { least: 1, most: Infinity },
  example: 'eventwright examples cart-3 | eventwright format - --check',
  formats: ['text', 'json'],
  flags: { check: { help: 'writes nothing; exit code 1 if a file is not in canonical form' } },
  run: async (call) => {
    // All are read before the first is written: a file that is no design leaves every file as it was.
    const inputs = [];
    for (const file of call.inputs) inputs.push(await readDesign(call, file));
    const files = inputs.map(({ file, text, design }) => {
      const printed = printDesign(design);
      return { path: file, changed: printed !== text, printed };
    });
    const check = hasFlag(call, 'check');
    for (const { path, changed, printed } of files)
      if (changed && !check && path !== '-') writeText(path, printed, call.terminal);
    tell(call, files, check);
    return check && files.some(({ changed }) => changed) ? 1 : 0;
  },
};

interface Formatted {
  readonly path: string;
  readonly changed: boolean;
  readonly printed: string;
}

const tell = (call: Call, files: readonly Formatted[], check: boolean): void => {
  if (call.format === 'json') {
    printJson(call, { files: files.map(({ path, changed }) => ({ path, changed })) });
    return;
  }
  for (const { path, changed, printed } of files) {
    if (path === '-' && !check) call.terminal.out(printed);
    else if (changed) call.terminal.out(`${oneLine(path)}: ${check ? 'not in canonical form' : 'rewritten'}\n`);
  }
};
