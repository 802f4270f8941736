/** A file of the exported project, in memory. */
import type { Owner } from '../apply.ts';

export interface GeneratedFile {
  /** Relative, with forward slashes, made of slugs only. */
  readonly path: string;
  readonly text: string;
  readonly owner: Owner;
  /** Nothing imports it: whoever deletes it does not get it again. */
  readonly optional?: true;
  /** What it is for, in ids of the design. */
  readonly of?: string;
}

export const generated = (path: string, text: string): GeneratedFile => ({ path, text, owner: 'generated' });

/** Written once, when it is not there; the user's from then on. */
export const yours = (path: string, text: string, of: string): GeneratedFile => ({ path, text, owner: 'yours', of });

/** What the user has changed in it stays: JSON key by key, other text line by line. */
export const merged = (path: string, text: string): GeneratedFile => ({ path, text, owner: 'merged' });

export const optional = (file: GeneratedFile): GeneratedFile => ({ ...file, optional: true });

/** JSON with two blanks, as every tool of the project expects it. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const header = (what: string): string =>
  [
    '/**',
    ` * ${what}`,
    ' * Generated from the design: an edit here keeps the next generation from updating this file.',
    ' */',
  ].join('\n');
