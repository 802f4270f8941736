/** The shipped examples, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Design } from '../../../core/model/design.ts';
import { parseDesign } from '../../../core/model/text/parse.ts';

export const example = (id: string): Design => {
  const parsed = parseDesign(readFileSync(join('public/examples', `${id}.eventwright.json`), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.value;
};
