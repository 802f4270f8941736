/** What readers rely on, held against what messages promise, now and in their earlier versions. */
import type { Gap } from '../../history/compatibility/gap.ts';
import { gapsBetween } from '../../history/compatibility/gaps.ts';
import { sideOf } from '../../history/compatibility/side.ts';
import { remembered, rememberedWith } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import type { Subscribe } from '../../model/link.ts';
import type { JsonSchema, Message } from '../../model/message.ts';
import { readMessages } from './carried.ts';

export interface Mismatch {
  readonly message: string;
  readonly gaps: readonly Gap[];
}

/** Where messages that a subscription gets may lack what it expects; what cannot be told is left out. */
export const mismatchesOf = (design: Design, link: Subscribe): readonly Mismatch[] => {
  const { expects } = link;
  if (expects === undefined || expects === true) return [];
  return readMessages(design, link).flatMap((message) => {
    const payload = design.messages?.[message]?.payload;
    // Without a schema there is nothing to hold it against; schema-missing says so.
    const gaps = payload === undefined ? [] : certainGaps(design, payload, expects);
    return gaps.length > 0 ? [{ message, gaps }] : [];
  });
};

/** A design, or its schemas alone. */
interface Holder {
  readonly schemas?: Design['schemas'] | undefined;
}

/** `new-readers` meet messages of before, `old-readers` meet new ones. */
export interface Breach {
  readonly version: string;
  readonly payload: JsonSchema;
  readonly breaks: 'new-readers' | 'old-readers';
  readonly gaps: readonly Gap[];
}

/** Where a message breaks the mode that it declares itself, the latest version first. */
export const breachesOf = (design: Holder, { compatibility = 'none', payload, previous = [] }: Message): Breach[] => {
  if (compatibility === 'none' || payload === undefined) return [];
  const held = compatibility.endsWith('-transitive') ? previous.toReversed() : previous.slice(-1);
  return held.flatMap((old) => {
    const backward = compatibility.startsWith('forward') ? [] : certainGaps(design, old.payload, payload);
    const forward = compatibility.startsWith('backward') ? [] : certainGaps(design, payload, old.payload);
    const breach = (breaks: Breach['breaks'], gaps: readonly Gap[]) => ({ ...old, breaks, gaps });
    return [breach('new-readers', backward), breach('old-readers', forward)].filter(({ gaps }) => gaps.length > 0);
  });
};

/** Where messages of one schema may not fit another; what cannot be told is left out. */
export const certainGaps = ({ schemas }: Holder, writer: JsonSchema, reader: JsonSchema): readonly Gap[] => {
  if (writer === reader) return [];
  if (typeof writer === 'boolean' || typeof reader === 'boolean') return findGaps(writer, reader, schemas);
  return gapsOf(writer)(reader, schemas);
};

const findGaps = (writer: JsonSchema, reader: JsonSchema, schemas: Design['schemas']): readonly Gap[] =>
  gapsBetween(sideOf(schemas, writer), sideOf(schemas, reader)).filter(({ unclear }) => !unclear);

/** Schemas never change once they stand in a design, and shared ones seldom do. */
const gapsOf = remembered((writer: SchemaRecord) =>
  rememberedWith((reader: SchemaRecord, schemas: Design['schemas']) => findGaps(writer, reader, schemas)),
);

type SchemaRecord = Exclude<JsonSchema, boolean>;
