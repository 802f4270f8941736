/** Whether a file says other words in the same form as its twin; what was read of a text is kept, as most texts come again. */
import { createHash } from 'node:crypto';
import type { GeneratedFile } from '../files/generated-file.ts';
import { type Renaming, type SyntaxShape, syntaxShape } from './same-syntax.ts';
import { textShape } from './text-shape.ts';

/** Where the files part, in words; undefined where they do not. */
export const difference = (one: GeneratedFile, other: GeneratedFile, renaming: Renaming): string | undefined => {
  if (one.text === other.text) return undefined;
  const [ours, theirs] = [known(one), known(other)];
  if (ours.shape !== theirs.shape) return partingLine(shapeOf(one).shape, shapeOf(other).shape);
  const at = ours.names.findIndex((name, index) => !renaming.accepts(name, theirs.names[index] ?? ''));
  return at < 0 ? undefined : `${ours.names[at]} and ${theirs.names[at]}, which elsewhere are others`;
};

const shapeOf = ({ path, text }: GeneratedFile): SyntaxShape =>
  /\.(ts|mjs)$/.test(path) ? syntaxShape(path, text) : { shape: textShape(path, text), names: [] };

/** By the digest of a text; in place of the shape, which is longer than the text, stands its own. */
const kept = new Map<string, SyntaxShape>();
const mostKept = 100_000;

const known = (file: GeneratedFile): SyntaxShape => {
  const key = `${/\.\w+$/.exec(file.path)} ${digest(file.text)}`;
  const found = kept.get(key);
  if (found) return found;
  const { shape, names } = shapeOf(file);
  const read = { shape: digest(shape), names };
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, read);
  return read;
};

const digest = (text: string): string => createHash('sha256').update(text, 'utf16le').digest('base64');

const partingLine = (one: string, other: string): string => {
  const [ours, theirs] = [one.split('\n'), other.split('\n')];
  const at = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => index).find(
    (index) => ours[index] !== theirs[index],
  );
  return at === undefined ? 'nowhere' : `line ${at + 1} of the form: ${ours[at]}\n    instead of ${theirs[at]}`;
};
