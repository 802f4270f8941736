/** What is wrong with a JSON text, by line and column: its syntax first, then what the value is held against. */
import { pathOf } from '../../core/lib/pointer.ts';
import { fill, type Text } from '../../core/lib/text.ts';
import type { JsonSchema } from '../../core/model/message.ts';
import { type Misfit, misfits, type Schemas } from '../../core/model/schemas/schema-check.ts';
import { type SchemaProblem, schemaProblems } from '../../core/model/schemas/schema-problems.ts';
import { schemaReferences } from '../../core/model/schemas/schema-references.ts';
import { createSpans, readJson, type Span } from '../../core/model/text/json-text.ts';
import type { Position } from '../../core/model/text/problem.ts';
import { positionOf, startsOfLines } from '../../core/model/text/text-places.ts';

export interface Placed extends Span {
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
  const lineStarts = startsOfLines(text);
  if (!read.ok) {
    const problems = read.reason.slice(0, most).map(({ what, at = { line: 1, column: 1 } }) => {
      const from = Math.min(text.length, (lineStarts[at.line - 1] ?? 0) + at.column - 1);
      return { what, at, from, to: Math.min(text.length, from + 1) };
    });
    return { ok: false, problems };
  }
  const spanOf = createSpans(text);
  const problems = check(read.value)
    .slice(0, most)
    .map(({ path, what }) => {
      const span = spanOf(path);
      return { what, ...span, at: positionOf(lineStarts, span.from) };
    });
  return { ok: true, value: read.value, problems };
};

/** Is it a JSON Schema, and do its references lead to shared schemas that there are? */
export const isSchema =
  (schemas: Schemas): Check =>
  (value) => [...schemaProblems(value), ...unknownReferences(value, schemas)];

const unknownReferences = (value: unknown, schemas: Schemas): SchemaProblem[] =>
  schemaReferences({ eventwright: 1, name: '', schemas: { it: value as JsonSchema } })
    .filter(({ id }) => !Object.hasOwn(schemas, id))
    .map(({ path, id }) => ({
      path: path.slice(2),
      what: fill({ en: 'There is no shared schema “{id}”.', zh: '没有共享模式“{id}”。' }, { id }),
    }));

export const fitsSchema =
  (schema: JsonSchema, schemas: Schemas): Check =>
  (value) =>
    misfits(schema, value, schemas).map(({ pointer, reason }: Misfit) => ({
      path: pathOf(pointer),
      what: reason,
    }));

export const anything: Check = () => [];
