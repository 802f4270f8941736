/** What the panel asks of whoever keeps the last exports and writes into folders. */
import type { TargetFiles } from '../../../core/codegen/apply-target.ts';
import type { Target } from '../../../core/codegen/target.ts';
import type { Exported } from '../../workers/export-project.ts';
import type { FolderExport } from '../../workers/folder-plan.ts';

export interface ExportDesk {
  /** What was exported of the open design last, as that target; null: nothing, or it was forgotten. */
  readonly last: (target: Target) => Promise<Exported | null>;
  /** The open design was exported as this. */
  readonly exported: (target: Target, exported: Exported) => void;
  /** Null where the browser cannot write into folders. */
  readonly folders: FolderDesk | null;
}

/** What a plan is null for was cancelled or refused; the page says why. */
export interface FolderDesk {
  /** Name of the folder that the open design was exported to last, as that target; null: there is none. */
  readonly last: (target: Target) => Promise<string | null>;
  readonly choose: (made: TargetFiles) => Promise<FolderExport | null>;
  readonly same: (made: TargetFiles) => Promise<FolderExport | null>;
}
