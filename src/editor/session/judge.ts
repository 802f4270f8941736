/** What the session asks about texts and designs. The answers are worked out beside the page; app says by whom. */
import type { Diff } from '../../core/history/change.ts';
import type { Design } from '../../core/model/design.ts';
import type { Finding } from '../../core/model/findings/finding.ts';
import type { Problem } from '../../core/model/text/problem.ts';
import type { Analysis } from '../../core/queueing/analysis.ts';

/** What analysis and rules say of one design. */
export interface Facts {
  readonly analysis: Analysis;
  readonly findings: readonly Finding[];
}

export interface Read extends Facts {
  readonly design: Design;
  /** What a file of it holds. */
  readonly text: string;
  /** It is so large that it is shown first and judged afterwards: what it says of the design is not said of all of it. */
  readonly unjudged?: boolean;
}

/** A text that is no design of this format; `newer` where a newer program wrote it and all of it can be shown. */
export interface Unread {
  readonly problems: readonly Problem[];
  readonly newer: Read | null;
}

export type Reading = { readonly ok: true; readonly value: Read } | { readonly ok: false; readonly reason: Unread };

export type Difference = (before: Design, after: Design) => Diff;

/** All answers come later; a promise that rejects says that the judge broke down. */
export interface Judge {
  /** `changes` were made to the design of the text since it was written. */
  readonly read: (text: string, changes: readonly Diff[]) => Promise<Reading>;
  /** Null when a newer question came before this one was begun. `difference` saves telling all of the design again. */
  readonly facts: (design: Design, difference?: Difference) => Promise<Facts | null>;
  /** What the fixes of these findings change together, none of them where it would do harm; findings are named by their keys. */
  readonly mend: (design: Design, keys: readonly string[], difference?: Difference) => Promise<Diff>;
}

/** Facts of a design without anything in it. */
export const emptyFacts: Facts = {
  analysis: {
    stable: true,
    topics: {},
    nodes: {},
    split: { busyWorkers: 0, largest: null, largestShare: null, balance: null },
    subscriptions: {},
    objectives: {},
    bottleneck: null,
    maxRateFactor: null,
    graph: { loops: [], longestChain: [], nodes: {}, messagesPerSecond: {} },
  },
  findings: [],
};
