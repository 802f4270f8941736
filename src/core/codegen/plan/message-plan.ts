/** Messages of the exported project: their names, their schemas, their earlier versions. */

export interface MessagePlan {
  readonly id: string;
  /** Files, subjects, HTTP paths. */
  readonly slug: string;
  /** `orderPlaced`: keys of `emit`, `sample`, `messages`. */
  readonly key: string;
  readonly typeName: string;
  /** The CloudEvents type. */
  readonly type: string;
  readonly kind: 'event' | 'command' | 'query' | 'reply' | 'document';
  readonly version?: string;
  /** Its present version in names of files, without the ending. */
  readonly file: string;
  /** The latest first. */
  readonly earlier: readonly EarlierPlan[];
  readonly summary: string;
  /** Complete in itself: shared schemas are inside. */
  readonly schema: unknown;
  /** The payload as designed; references to shared schemas unresolved. */
  readonly payload: unknown;
  readonly samples: readonly unknown[];
  readonly keyPointer?: string;
  readonly deadlineMs?: number;
  /** JSON pointers to what identifies a person. */
  readonly personal: readonly string[];
  /** Extension attributes of its envelope. */
  readonly attributes: readonly string[];
}

export interface EarlierPlan {
  readonly version: string;
  readonly file: string;
  readonly schema: unknown;
  readonly samples: readonly unknown[];
  /** Its data is valid today, by the mode of the message and by the examples; otherwise it is upgraded. */
  readonly readable: boolean;
  /** Its readers can read what is published today. */
  readonly readsPresent: boolean;
}

export interface ExpectationPlan {
  /** The subscription. */
  readonly id: string;
  readonly key: string;
  readonly schema: unknown;
}
