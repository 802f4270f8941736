/** What the panel asks of whoever keeps the last exports and writes into folders. */
import type { GeneratedFile } from '../../../core/codegen/files/generated-file.ts';
import type { FolderExport } from '../../workers/folder-plan.ts';

export interface ExportDesk {
  /** The zip of what was exported of the open design last; null: nothing, or it was forgotten. */
  readonly last: () => Promise<Uint8Array | null>;
  /** The open design was exported as this. */
  readonly exported: (zip: Uint8Array) => void;
  /** Null where the browser cannot write into folders. */
  readonly folders: FolderDesk | null;
}

/** What a plan is null for was cancelled or refused; the page says why. */
export interface FolderDesk {
  /** Name of the folder that the open design was exported to last; null: there is none. */
  readonly last: () => Promise<string | null>;
  readonly choose: (files: readonly GeneratedFile[]) => Promise<FolderExport | null>;
  readonly same: (files: readonly GeneratedFile[]) => Promise<FolderExport | null>;
}
