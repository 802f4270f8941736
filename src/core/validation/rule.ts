/** One rule of good design: pure, from a design and the numbers of its analysis to what is wrong. */
import type { Text } from '../lib/text.ts';
import type { Design, Severity } from '../model/design.ts';
import type { Fix } from '../model/findings/finding.ts';
import type { Facts } from './facts.ts';

/** Thresholds by name; a design overrides them in `rules.settings`. */
export type Settings = Readonly<Record<string, number>>;

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
  /** Defaults of the thresholds. */
  readonly settings?: Thresholds;
  /** Never throws; any order. */
  check(design: Design, facts: Facts, settings: Thresholds): readonly Found[];
}
