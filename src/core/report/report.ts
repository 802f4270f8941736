/** A report before anybody has written it down: sections of blocks in one language. Every writer shows the same words and figures. */
import type { Scene } from '../picture/scene/scene.ts';

export type Tone = 'good' | 'warning' | 'error' | 'quiet';

export interface Cell {
  readonly text: string;
  /** The number behind the text, unrounded. */
  readonly value?: number;
  /** Lines below it: an interval, a closed form, a remark. */
  readonly below?: readonly string[];
  readonly tone?: Tone;
  /** What stands there letter by letter: an id, a digest, a command. */
  readonly literal?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  /** The first one is of the row's name. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** What its signs mean. */
  readonly notes: readonly string[];
}

export interface Point {
  readonly seconds: number;
  /** NaN where there is nothing to know: after the end of a run, or of one replication its interval. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Stretch {
  readonly fromSeconds: number;
  readonly toSeconds: number;
  readonly name: string;
}

/** A figure over simulated time with its interval, and what else is to be seen in the same stretch of time. */
export interface LineChart {
  readonly title: string;
  /** What a reader would see in it, as a sentence. */
  readonly description: string;
  readonly points: readonly Point[];
  readonly durationSeconds: number;
  readonly warmupSeconds: number;
  /** What the closed form says it is in the long run; null where none holds. */
  readonly theory: number | null;
  readonly faults: readonly Stretch[];
  readonly show: (value: number) => string;
  /** The same in words. */
  readonly columns: Table['columns'];
  readonly rows: Table['rows'];
}

/** A figure that the whole report stands for. */
export interface Verdict {
  readonly title: string;
  readonly value: string;
  readonly detail: string;
  readonly tone: Tone;
}

export interface FindingLine {
  readonly tone: Tone;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
  readonly why: string;
  readonly howToFix: string;
  /** Why it was accepted, and by whom; null where it was not. */
  readonly accepted: string | null;
}

export type Block =
  | { readonly kind: 'words'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly tone?: Tone }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [term: string, detail: Cell])[] }
  | { readonly kind: 'verdicts'; readonly verdicts: readonly Verdict[] }
  | {
      readonly kind: 'picture';
      readonly caption: string;
      readonly alternative: string;
      readonly scene: Scene;
      readonly flowchart: string;
    }
  | { readonly kind: 'charts'; readonly charts: readonly LineChart[]; readonly note: string; readonly table: string }
  | { readonly kind: 'findings'; readonly findings: readonly FindingLine[] }
  | Table;

export interface Section {
  /** Of its place in the document. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  /** As documents name it: `en`, `zh-Hans`. */
  readonly language: string;
  /** What sort of document it is. */
  readonly sort: string;
  /** The name of the design. */
  readonly title: string;
  /** Which scenario of it. */
  readonly subtitle: string;
  readonly contents: string;
  readonly madeBy: string;
  readonly sections: readonly Section[];
}
