/** Prints types, all of them read-only, as a formatter would: one line where it fits, one part per line elsewhere. */
import { commentText } from '../literal.ts';
import type { Member, NamedType, TypeShape } from './type-shape.ts';

export const lineWidth = 120;

export const printTypes = (types: readonly NamedType[]): string => types.map(printType).join('\n');

const printType = ({ name, type, comment }: NamedType): string => {
  const head = comment === undefined || commentText(comment) === '' ? '' : `/** ${commentText(comment)} */\n`;
  if (type.shape === 'object') return `${head}export interface ${name} ${members(type, '')}\n`;
  return `${head}export type ${name} =${placed(type, '', `export type ${name} =`)};\n`;
};

/** The type after `start`, on the same line if it fits, with the blank before it. */
const placed = (type: TypeShape, indent: string, start: string): string => {
  const inner = `${indent}  `;
  if (type.shape === 'object') return ` ${members(type, indent)}`;
  const hugged = type.shape === 'union' ? hug(type.parts, indent) : undefined;
  if (hugged !== undefined) return ` ${hugged}`;
  const line = flat(type);
  const long = start.length + line.length + 2 > lineWidth || line.includes('\n');
  if (!long) return ` ${line}`;
  if (type.shape === 'union') return type.parts.map((part) => `\n${inner}| ${inUnion(part, inner)}`).join('');
  if (type.shape === 'tuple')
    return ` readonly [\n${tupleItems(type)
      .map((item) => `${inner}${item},\n`)
      .join('')}${indent}]`;
  return indent.length + 2 + line.length < lineWidth && type.shape === 'atom' ? `\n${inner}${line}` : ` ${line}`;
};

/** `{ ... } | null` keeps its brace on the line. */
const hug = (parts: readonly TypeShape[], indent: string): string | undefined => {
  const [object, ...others] = parts.filter((part) => part.shape === 'object');
  if (object?.shape !== 'object' || others.length > 0 || parts.length !== 2) return undefined;
  const [first, second] = parts.map((part) => (part === object ? members(object, indent) : flat(part)));
  return parts.some((part) => part.shape === 'atom' && part.text === 'null') ? `${first} | ${second}` : undefined;
};

const inUnion = (part: TypeShape, indent: string): string =>
  part.shape === 'object' ? members(part, `${indent}  `) : flat(part);

const members = (type: Extract<TypeShape, { shape: 'object' }>, indent: string): string => {
  const inner = `${indent}  `;
  const lines = type.members.map((member) => printMember(member, inner));
  if (type.index) lines.push(printIndex(type.index, inner));
  return `{\n${lines.join('')}${indent}}`;
};

const printIndex = (type: TypeShape, indent: string): string => {
  const start = `${indent}readonly [key: string]:`;
  return `${start}${placed(type, indent, start)};\n`;
};

const printMember = ({ name, optional, type, comment }: Member, indent: string): string => {
  const text = comment === undefined ? '' : commentText(comment);
  const start = `${indent}readonly ${name}${optional ? '?' : ''}:`;
  return `${text === '' ? '' : `${indent}/** ${text} */\n`}${start}${placed(type, indent, start)};\n`;
};

const flat = (type: TypeShape): string => {
  switch (type.shape) {
    case 'atom':
      return type.text;
    case 'union':
      return type.parts.map(flat).join(' | ');
    case 'intersection':
      return type.parts.map((part) => (part.shape === 'union' ? `(${flat(part)})` : flat(part))).join(' & ');
    case 'array':
      return `readonly ${suffixed(type.item)}[]`;
    case 'record':
      return `Readonly<Record<string, ${flat(type.value)}>>`;
    case 'tuple':
      return `readonly [${tupleItems(type).join(', ')}]`;
    case 'object':
      return members(type, '');
  }
};

const tupleItems = (type: Extract<TypeShape, { shape: 'tuple' }>): string[] => [
  ...type.items.map((item) => (item.optional ? `${suffixed(item.type)}?` : flat(item.type))),
  ...(type.rest ? [`...${suffixed(type.rest)}[]`] : []),
];

const suffixed = (type: TypeShape): string =>
  ['union', 'intersection', 'array', 'tuple'].includes(type.shape) ? `(${flat(type)})` : flat(type);
