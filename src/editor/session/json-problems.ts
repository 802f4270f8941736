/** What is wrong with a JSON text, by line and column: its syntax first, then what the value is held against. */
import { pathOf } from '../../../../core/lib/pointer.ts';
import type { Text } from '../../../../core/lib/text.ts';
import { createLocator, readJson } from '../../../../core/model/json-text.ts';
import type { JsonSchema } from '../../../../core/model/message.ts';
import type { Position } from '../../../../core/model/problem.ts';
import { type Misfit, misfits, type Schemas } from '../../../../core/model/schema-check.ts';
import { type SchemaProblem, schemaProblems } from '../../../../core/model/schema-problems.ts';

export interface Placed {
  readonly what: Text;
  readonly at: Position;
}

/** Looks at a value that is JSON; the places are from its root on. */
export type Check = (value: unknown) => readonly SchemaProblem[];

export type Read =
  | { readonly ok: true; readonly value: unknown; readonly problems: readonly Placed[] }
  | { readonly ok: false; readonly problems: readonly Placed[] };

/** Problems shown at once; more is noise. */
const most = 5;

export const readChecked = (text: string, check: Check): Read => {
  const read = readJson(text);
  if (!read.ok) {
    const problems = read.reason.map(({ what, at }) => ({ what, at: at ?? { line: 1, column: 1 } }));
    return { ok: false, problems: problems.slice(0, most) };
  }
  const locate = createLocator(text);
  const problems = check(read.value)
    .slice(0, most)
    .map(({ path, what }) => ({ what, at: locate(path) }));
  return { ok: true, value: read.value, problems };
};

export const isSchema: Check = schemaProblems;

export const fitsSchema =
  (schema: JsonSchema, schemas: Schemas): Check =>
  (value) =>
    misfits(schema, value, schemas).map(({ pointer, reason }: Misfit) => ({
      path: pathOf(pointer),
      what: reason,
    }));

export const anything: Check = () => [];
