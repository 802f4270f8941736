/** One place of a design that names another record by its id. */
export interface Reference {
  readonly path: readonly (string | number)[];
  readonly section: 'nodes' | 'links' | 'messages' | 'contexts' | 'schemas' | 'notes';
  readonly id: string;
  /** The kinds of node or link that may stand here. */
  readonly kinds?: readonly string[];
  /** The id stands in a key, not in a value. */
  readonly inKey?: boolean;
}
