/** A reversible change of a design: places with what stood there and what stands there now. */
import type { KeptOrder } from '../model/text/key-order.ts';

/** `undefined` means absent: JSON has no such value. */
export interface Change {
  readonly path: readonly string[];
  readonly from: unknown;
  readonly to: unknown;
  /** Orders of names kept inside `to`: a diff that travels to a worker or a database arrives as a copy. */
  readonly orders?: readonly KeptOrder[];
}

/** Changes of different places; their order does not matter. */
export type Diff = readonly Change[];
