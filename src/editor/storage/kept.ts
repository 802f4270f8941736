/** What the store of this browser holds: designs as a text and the changes since, versions of them to go back to, their last studies and exports, and where on the disk they belong. */
import type { DBSchema } from 'idb';
import type { Target } from '../../core/codegen/target.ts';
import type { Diff } from '../../core/history/change.ts';
import type { BrokerName } from '../../core/model/broker.ts';
import type { FinishedStudy } from '../workers/study-desk.ts';

/** A design in this browser. */
export interface KeptDocument {
  readonly id: string;
  /** Of the design, as its list shows it. */
  readonly name: string;
  readonly fileName: string | null;
  /** When it was last worked on, in milliseconds since 1970. */
  readonly keptAt: number;
  /** Of its checkpoint; the changes of an older one mean nothing any more. */
  readonly checkpoint: number;
  /** Characters of its text and of the changes behind it: about its bytes. */
  readonly size: number;
  /** An example or an empty canvas that nobody has changed: not worth a place once another design is opened. */
  readonly untouched?: boolean;
  /** When the file of that name was last read or written, and whether it holds just this design; absent without a file. */
  readonly file?: { readonly at: number; readonly same: boolean };
  /** When it was thrown away: it can still be taken back. */
  readonly removedAt?: number;
}

/** A state of a document that can be gone back to. */
export interface KeptVersion {
  readonly document: string;
  /** When it was kept; also its key within the document. */
  readonly at: number;
  /** As somebody called it; null where it was kept by itself. */
  readonly name: string | null;
  readonly size: number;
}

/** A file or a folder on a disk, as the File System Access API (https://wicg.github.io/file-system-access/) hands it out. */
interface DiskHandle {
  readonly name: string;
  /** Not every browser asks again; where it is not there, what was allowed once stays allowed. */
  queryPermission?(how: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(how: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

export interface FileHandle extends DiskHandle {
  getFile(): Promise<File>;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void>; abort(): Promise<void> }>;
}

export interface FolderHandle extends DiskHandle {
  getFileHandle(name: string, how?: { readonly create: boolean }): Promise<FileHandle>;
  getDirectoryHandle(name: string, how?: { readonly create: boolean }): Promise<FolderHandle>;
  removeEntry(name: string): Promise<void>;
  keys(): AsyncIterableIterator<string>;
}

/** The file that a design belongs to, and what it held when it was last read or written here. */
export interface KeptFile {
  readonly handle: FileHandle;
  /** When it was changed then, in milliseconds since 1970. */
  readonly modified: number;
  /** Of its text: characters, and check sum. */
  readonly length: number;
  readonly sum: number;
}

/** The last finished study of a document. */
export interface KeptStudy {
  readonly document: string;
  /** When it was kept, in milliseconds since 1970. */
  readonly at: number;
  /** About its bytes. */
  readonly size: number;
  /** Of what it holds: a page of another version may not understand it. */
  readonly form: number;
}

/** What was exported of a document last, as one target. */
export interface KeptExport {
  readonly document: string;
  /** Exports that were kept while there was one target only have none. */
  readonly target?: Target;
  /** That somebody chose; absent: the one that the design asks for. */
  readonly broker?: BrokerName;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes of its zip. */
  readonly size: number;
}

/** Of the last export of a document, and of the folder that it went to. */
export const exportKey = (document: string, target: Target): string =>
  target === 'typescript' ? document : `${document} ${target}`;

/** Sixth version; `upgrade.ts` brings the older ones here. */
export interface Schema extends DBSchema {
  documents: { key: string; value: KeptDocument };
  checkpoints: { key: string; value: string };
  journal: { key: [id: string, checkpoint: number, step: number]; value: Diff };
  versions: { key: [document: string, at: number]; value: KeptVersion };
  versionTexts: { key: [document: string, at: number]; value: string };
  files: { key: string; value: KeptFile };
  studies: { key: string; value: KeptStudy };
  studyResults: { key: string; value: FinishedStudy };
  exports: { key: string; value: KeptExport };
  exportZips: { key: string; value: Uint8Array };
  folders: { key: string; value: FolderHandle };
}

export const stores = [
  'documents',
  'checkpoints',
  'journal',
  'versions',
  'versionTexts',
  'files',
  'studies',
  'studyResults',
  'exports',
  'exportZips',
  'folders',
] as const;

export const newestFirst = (a: { readonly keptAt: number }, b: { readonly keptAt: number }): number =>
  b.keptAt - a.keptAt;
