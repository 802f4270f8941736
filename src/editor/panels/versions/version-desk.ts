/** What the window asks of whoever keeps the versions. */
import type { Counts } from '../../../core/history/compare.ts';

/** A state of the open design that can be gone back to. */
export interface Version {
  readonly document: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** Null where it was kept by itself. */
  readonly name: string | null;
  /** About its bytes. */
  readonly size: number;
}

/** Every promise rejects where the browser's store fails; false: it could not be done, and the page says why. */
export interface VersionDesk {
  /** Newest first. */
  readonly list: () => Promise<readonly Version[]>;
  /** What changed from one to the next; `null` is the state before the first, and the design as it is now. */
  readonly count: (from: Version | null, to: Version | null) => Promise<Counts | null>;
  readonly keep: (name: string) => Promise<void>;
  readonly look: (version: Version) => Promise<boolean>;
  readonly compare: (version: Version) => Promise<boolean>;
  readonly compareWithBefore: (before: Version, version: Version) => Promise<boolean>;
  readonly compareWithFile: () => Promise<boolean>;
  readonly restore: (version: Version) => Promise<boolean>;
  readonly rename: (version: Version, name: string) => Promise<void>;
  /** The answer takes it back. */
  readonly remove: (version: Version) => Promise<() => Promise<void>>;
}
