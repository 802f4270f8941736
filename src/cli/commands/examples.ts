/** `eventwright examples`: designs to begin with. */
import { type Command, printJson } from '../command.ts';
import { gallery } from '../gallery.ts';
import { unknown } from '../numbers.ts';

export const examples: Command = {
  id: 'examples',
  title: 'Examples',
  summary: 'Lists the shipped designs, or writes one to standard output.',
  arguments: '[ID]',
  takes: { least: 0, most: 1 },
  example: 'eventwright examples shop-10 > shop.eventwright.json',
  formats: ['text', 'json'],
  flags: {},
  run: (call) => {
    const [id] = call.inputs;
    if (id === undefined) list(call);
    else {
      const example = gallery.find((each) => each.id === id);
      if (!example)
        throw unknown(
          `The example “${id}”`,
          id,
          gallery.map((each) => each.id),
        );
      call.terminal.out(example.text);
    }
    return 0;
  },
};

const list = (call: Parameters<Command['run']>[0]): void => {
  const rows = gallery.map(({ id, title, summary }) => ({ id, title: title.en, summary: summary.en }));
  if (call.format === 'json') printJson(call, { examples: rows });
  else for (const { id, title, summary } of rows) call.terminal.out(`${id.padEnd(14)}${title}: ${summary}\n`);
};
