/** One rule of good design: pure, from a design and the numbers of its analysis to what is wrong. */
import type { Text } from '../lib/text.ts';
import type { Design, Severity } from '../model/design.ts';
import type { Fix } from '../model/findings/finding.ts';
import type { Facts } from './facts.ts';

/** Values of the thresholds by name; a design overrides them in `rules.settings`. */
export type Settings = Readonly<Record<string, number>>;

export interface Threshold {
  readonly default: number;
  /** What the number is, as `Utilisation, at most`. */
  readonly title: Text;
  /** Shown behind the number: `ms`, `s`, `/s`, `bytes`. */
  readonly unit?: string;
}

export interface Found {
  readonly message: Text;
  readonly why: Text;
  readonly howToFix: Text;
  readonly nodes?: readonly string[];
  readonly links?: readonly string[];
  readonly messages?: readonly string[];
  readonly pointer: string;
  /** Where one case is less (or more) serious than the rule. */
  readonly severity?: Severity;
  readonly fix?: Fix | undefined;
}

export interface Rule<Thresholds extends Settings = Settings> {
  /** Public, and the name of the file. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly summary: Text;
  /** Where the rule comes from: a book, a paper, a broker's documentation. */
  readonly source: string;
  readonly settings?: { readonly [Name in keyof Thresholds]: Threshold };
  /** Why no button can mend what the rule finds; absent where at least some of its findings come with a fix. */
  readonly noFix?: Text;
  /** What it asks for is not decided in a sketch: it says nothing where the design is held to the preset `draft`. */
  readonly silentInDraft?: true;
  /** Never throws; any order. */
  check(design: Design, facts: Facts, settings: Thresholds): readonly Found[];
}
