/** Why a text is not a design: what is wrong, why it matters, what to do, and where. */
import type { Text } from '../../lib/text.ts';

export interface Position {
  /** 1-based, as editors count. */
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  readonly what: Text;
  readonly why: Text;
  readonly howToFix: Text;
  /** JSON pointer of the place; empty for the whole text. */
  readonly pointer: string;
  /** Points at the key instead of its value: unknown and duplicate keys. */
  readonly atKey?: boolean;
  readonly at?: Position;
}
