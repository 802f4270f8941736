/** What a reader takes by way of alternatives, exclusions and conditions: each way of the writer has to find its own through them. */
import { isHollow, sentFields } from './fields.ts';
import { type Comparison, type Gap, unclearIn } from './gap.ts';
import { gapWords } from './gap-words.ts';
import { listOf, plain, type Shape, shapesOf } from './shape.ts';
import { type Part, type Side, within } from './side.ts';

export const alternativeGaps = (shape: Shape, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const { anyOf, oneOf, not, if: condition } = reader.schema;
  const pieces = piecesOf(shape);
  const each = (gapsOf: (piece: Shape) => readonly Gap[]) => pieces.flatMap(gapsOf);
  return [
    ...(Array.isArray(anyOf) ? each((piece) => choiceGaps(piece, reader, 'anyOf', field, compare)) : []),
    ...(Array.isArray(oneOf) ? each((piece) => choiceGaps(piece, reader, 'oneOf', field, compare)) : []),
    ...(not !== undefined ? each((piece) => excludedGaps(piece, within(reader, not), field, compare)) : []),
    ...(condition !== undefined ? each((piece) => conditionGaps(piece, reader, field, compare)) : []),
  ];
};

const known = new WeakMap<Shape, readonly Shape[]>();

/** One per type; the same ones each time, so that what was found out about them holds. */
const piecesOf = (shape: Shape): readonly Shape[] => {
  if (shape.types.length === 1) return [shape];
  const pieces = known.get(shape) ?? shape.types.map((type): Shape => ({ ...shape, types: [type] }));
  known.set(shape, pieces);
  return pieces;
};

type Choice = 'anyOf' | 'oneOf';

const choiceGaps = (
  piece: Shape,
  reader: Part,
  keyword: Choice,
  field: string,
  compare: Comparison,
  canSplit = true,
): readonly Gap[] => {
  const all = listOf(reader.schema[keyword]).map((each) => within(reader, each));
  const near = all.filter((each) => !areDisjoint(piece, each));
  const gaps = near.map((each) => compare.shape(piece, each, field));
  const fitting = gaps.filter((each) => each.length === 0).length;
  if (fitting > 0 && (keyword === 'anyOf' || near.length === 1)) return [];
  if (near.length === 0) return [{ field, words: gapWords.noAlternative }];
  const finer = canSplit ? splitByMark(piece) : [];
  if (finer.length > 1) return finer.flatMap((each) => choiceGaps(each, reader, keyword, field, compare, false));
  if (keyword === 'oneOf' && fitting > 1) return [{ field, words: gapWords.twoAlternatives }];
  return near.length === 1 ? (gaps[0] as readonly Gap[]) : [unclearIn(field, keyword)];
};

const excludedGaps = (piece: Shape, excluded: Side, field: string, compare: Comparison): readonly Gap[] => {
  if (areDisjoint(piece, excluded)) return [];
  return compare.shape(piece, excluded, field).length === 0
    ? [{ field, words: gapWords.refused }]
    : [unclearIn(field, 'not')];
};

const conditionGaps = (piece: Shape, reader: Part, field: string, compare: Comparison): readonly Gap[] => {
  const { if: condition, then = true, else: otherwise = true } = reader.schema;
  const when = within(reader, condition);
  if (areDisjoint(piece, when)) return compare.shape(piece, within(reader, otherwise), field);
  if (compare.shape(piece, when, field).length === 0) return compare.shape(piece, within(reader, then), field);
  const either = [then, otherwise].flatMap((each) => compare.shape(piece, within(reader, each), field));
  return either.length === 0 ? [] : [unclearIn(field, 'if')];
};

const knownApart = new WeakMap<Shape, WeakMap<object, boolean>>();

/** Is there no message of this shape that fits, too? Where that cannot be told, no. */
const areDisjoint = (piece: Shape, side: Side): boolean => {
  if (typeof side.schema === 'boolean') return !side.schema;
  const ofPiece = knownApart.get(piece) ?? new WeakMap<object, boolean>();
  knownApart.set(piece, ofPiece);
  const apart = ofPiece.get(side.schema) ?? haveNothingInCommon(piece, side);
  ofPiece.set(side.schema, apart);
  return apart;
};

/** No schema that people wrote has more; those that were made to take long are not looked into. */
const mostParts = 16;

const haveNothingInCommon = (piece: Shape, side: Side): boolean => {
  if (piece.parts.length > mostParts) return false;
  const both = shapesOf([...piece.parts.map(plain), { ...side, schema: { type: [...piece.types] } }, side]);
  if (both.every((shape) => isHollow(shape))) return true;
  if (!piece.types.every((type) => type === 'object')) return false;
  const sent = sentFields(piece);
  if (sent.others || sent.hasPatterns) return false;
  return shapesOf([side]).every((shape) => [...sentFields(shape).always].some((name) => !sent.names.includes(name)));
};

const mostValues = 16;

/** One shape per value of a field that is always sent and has few values: what usually tells alternatives apart. */
const splitByMark = (piece: Shape): readonly Shape[] => {
  if (piece.types[0] !== 'object') return [];
  const sent = sentFields(piece);
  const [part] = piece.parts;
  for (const name of sent.always) {
    const shapes = shapesOf(sent.of(name));
    const values = shapes.flatMap((shape) => shape.values ?? []);
    if (!part || !shapes.every((shape) => shape.values) || values.length < 2 || values.length > mostValues) continue;
    return values.map((value) => ({
      ...piece,
      parts: [...piece.parts, { ...part, schema: { properties: { [name]: { const: value } } } }],
    }));
  }
  return [];
};
