/** A reversible change of a design: places with what stood there and what stands there now. */

/** `undefined` means absent: JSON has no such value. */
export interface Change {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
}

/** Changes of different places; their order does not matter. */
export type Diff = readonly Change[];
