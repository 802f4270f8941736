/** What the panel asks of whoever keeps the last exports. */
export interface ExportDesk {
  /** The zip of what was exported of the open design last; null: nothing, or it was forgotten. */
  readonly last: () => Promise<Uint8Array | null>;
  /** The open design was exported as this. */
  readonly exported: (zip: Uint8Array) => void;
}
