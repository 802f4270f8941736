/** What the closed forms say of whole flows: all that one source sets off, and how long readers lag behind a topic. */

export interface FlowAnalysis {
  /** Of all the time that its messages take, the share in which nobody waits for an answer; null where a time is not known. */
  readonly asynchronousShare: number | null;
  /** The way whose reader is done last, its links in order. */
  readonly criticalPath: {
    readonly links: readonly string[];
    /** The share of its time in which a caller waits for an answer. */
    readonly synchronousShare: number | null;
  };
  /** From the source until the last reader has processed it. */
  readonly lag: Lag;
  /** The call with the largest share of the time; null without calls. */
  readonly slowestCall: { readonly link: string; readonly share: number } | null;
}

export interface Lag {
  readonly meanMs: number | null;
  readonly p95Ms: number | null;
  readonly p99Ms: number | null;
  /** False: the percentiles are estimates. */
  readonly exact: boolean;
}

export interface TopicLag extends Lag {
  readonly groups: number;
  /** The subscription that is done last, on average; its mean is that of the lag. */
  readonly slowest: string | null;
}

export interface Flows {
  /** By the id of the publish link or call that starts them. */
  readonly flows: Readonly<Record<string, FlowAnalysis>>;
  /** By topic, of topics that are read: from publication until all groups have processed a message. */
  readonly lags: Readonly<Record<string, TopicLag>>;
  /** By objective, until its subscription has acknowledged; null where no way leads there. */
  readonly objectiveLags: Readonly<Record<string, Lag | null>>;
}
