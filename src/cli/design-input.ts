/** Reads a design for a command; what is no design is refused with every place. */
import type { Design } from '../core/model/design.ts';
import { parseDesign } from '../core/model/text/parse.ts';
import type { Call } from './command.ts';
import { readText } from './files.ts';
import { refuseInput } from './refusal.ts';

export interface DesignInput {
  readonly file: string;
  readonly text: string;
  readonly design: Design;
}

export const readDesign = async (call: Call, file = call.inputs[0] ?? '-'): Promise<DesignInput> => {
  const text = await readText(file, call.terminal);
  const result = parseDesign(text);
  if (!result.ok) throw refuseInput(file, result.reason);
  return { file, text, design: result.value };
};
