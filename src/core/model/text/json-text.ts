/** JSON text with places: syntax, duplicate keys, size and nesting are judged here, before anything reads the value. */
import { findNodeAtLocation, type Node, parseTree, printParseErrorCode, visit } from 'jsonc-parser';
import { pointerOf } from '../../lib/pointer.ts';
import { ok, type Result, refused } from '../../lib/result.ts';
import { fill, type Text, verbatim } from '../../lib/text.ts';
import { limits } from '../limits.ts';
import { keepOrders, movesForward } from './key-order.ts';
import type { Position, Problem } from './problem.ts';
import { syntaxWords } from './syntax-words.ts';
import { limitProblem } from './text-limits.ts';
import { positionOf, startsOfLines } from './text-places.ts';

const strict = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The value of a JSON text, or every syntax error and duplicate key in it with its place. */
export const readJson = (text: string): Result<unknown, readonly Problem[]> => {
  const tooLarge = limitProblem(text);
  if (tooLarge) return refused([tooLarge]);
  const moved: MovedNames[] = [];
  const problems = syntaxProblems(text, moved);
  if (problems.length > 0) return refused(problems);
  try {
    const value: unknown = JSON.parse(text);
    keepOrders(
      value,
      moved.map(({ path, names }) => ({ path, names: [...names.keys()] })),
    );
    return ok(value);
  } catch (error) {
    return refused([syntaxProblem(verbatim(String(error)), { line: 1, column: 1 })]);
  }
};

/** Finds places in one text; the tree is built at the first question and kept. */
export const createLocator = (text: string): ((path: readonly (string | number)[], atKey?: boolean) => Position) => {
  const find = createFinder(text);
  const lineStarts = startsOfLines(text);
  return (path, atKey = false) => {
    const node = find(path);
    const keyNode = atKey && node?.parent?.type === 'property' ? node.parent : node;
    return positionOf(lineStarts, keyNode?.offset ?? 0);
  };
};

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** As `createLocator`, with where the value begins and ends, counted in characters from the start of the text. */
export const createSpans = (text: string): ((path: readonly (string | number)[]) => Span) => {
  const find = createFinder(text);
  return (path) => {
    const node = find(path);
    return node ? { from: node.offset, to: node.offset + node.length } : { from: 0, to: 0 };
  };
};

const createFinder = (text: string): ((path: readonly (string | number)[]) => Node | undefined) => {
  let root: Node | undefined;
  return (path) => {
    root ??= parseTree(text, [], strict);
    let node: Node | undefined;
    // A missing field has no place of its own: the nearest record around it has.
    for (let length = path.length; node === undefined && root && length >= 0; length--)
      node = findNodeAtLocation(root, asSteps(root, path.slice(0, length)));
    return node;
  };
};

const asSteps = (root: Node, path: readonly (string | number)[]): (string | number)[] => {
  const steps: (string | number)[] = [];
  for (const step of path) {
    const parent = findNodeAtLocation(root, steps);
    steps.push(parent?.type === 'array' ? Number(step) : String(step));
  }
  return steps;
};

/** A record with names that JavaScript would put in another order. */
interface MovedNames {
  readonly path: readonly (string | number)[];
  readonly names: ReadonlyMap<string, number>;
}

const syntaxProblems = (text: string, moved: MovedNames[]): Problem[] => {
  const problems: Problem[] = [];
  const open: Map<string, number>[] = [];
  // Lines are counted here: the scanner loses count after an escaped line break in an open string.
  const lineStarts = startsOfLines(text);
  visit(
    text,
    {
      onObjectBegin: () => void open.push(new Map()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty: (key, offset, _length, _line, _character, path) => {
        if (movesForward(key)) {
          const names = open.at(-1);
          if (names && moved.at(-1)?.names !== names) moved.push({ path: path(), names });
        }
        const names = open.at(-1);
        const first = names?.get(key);
        if (first === undefined) names?.set(key, offset);
        else if (problems.length < limits.problems)
          problems.push(
            duplicateProblem(key, [...path(), key], positionOf(lineStarts, first), positionOf(lineStarts, offset)),
          );
      },
      onError: (code, offset) => {
        if (problems.length < 20)
          problems.push(syntaxProblem(syntaxWords(printParseErrorCode(code)), positionOf(lineStarts, offset)));
      },
      onLiteralValue: (value, offset, _length, _line, _character, path) => {
        if (value === Infinity || value === -Infinity)
          problems.push(hugeNumber(pointerOf(path()), positionOf(lineStarts, offset)));
      },
    },
    strict,
  );
  return problems;
};

const syntaxProblem = (what: Text, at: Position): Problem => ({
  what: fill({ en: 'This is not JSON: {what}.', zh: '这不是 JSON：{what}。' }, { what }),
  why: {
    en: 'A design is one JSON document; nothing after this place can be trusted.',
    zh: '设计是一个 JSON 文档，此处之后的内容不可信。',
  },
  howToFix: {
    en: 'Repair the text here, or restore an earlier copy of the file.',
    zh: '修复此处文本，或恢复文件的早先副本。',
  },
  pointer: '',
  at,
});

/** Read as infinite, it would be written back as null. */
const hugeNumber = (pointer: string, at: Position): Problem => ({
  what: { en: 'This number is too large to keep.', zh: '此数字过大，无法保存。' },
  why: { en: 'It would be lost when the design is saved.', zh: '保存设计时它会丢失。' },
  howToFix: { en: 'Write a number below 1e308, or a text.', zh: '请写小于 1e308 的数字，或写成文本。' },
  pointer,
  at,
});

const duplicateProblem = (key: string, path: readonly (string | number)[], first: Position, at: Position): Problem => ({
  what: fill(
    {
      en: '“{key}” stands here a second time; the first is at line {line}, column {column}.',
      zh: '“{key}” 在此重复；第一次在第 {line} 行第 {column} 列。',
    },
    { key, line: String(first.line), column: String(first.column) },
  ),
  why: { en: 'One of the two would be lost without a word.', zh: '其中之一会悄悄丢失。' },
  howToFix: { en: 'Rename or remove one of them.', zh: '重命名或删除其中之一。' },
  pointer: pointerOf(path),
  atKey: true,
  at,
});
