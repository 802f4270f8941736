/** What a command sees of the world around it, so that tests can be that world. */
export interface Terminal {
  /** Results. */
  readonly out: (text: string) => void;
  /** Everything else: warnings, reasons, progress. */
  readonly err: (text: string) => void;
  /** Somebody watches standard error; only then progress is shown. */
  readonly isWatched: boolean;
  /** Results go to somebody's eyes, and colours are welcome (no-color.org). */
  readonly isColoured: boolean;
  readonly readInput: () => Promise<Uint8Array>;
  /** What a relative path is relative to. */
  readonly folder: string;
  /** The bundled worker thread. */
  readonly workerFile: URL;
  /** How many threads run at the same time. */
  readonly cores: number;
  readonly nowMs: () => number;
}
