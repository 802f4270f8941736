/** The code panel put together: what was exported last comes from the store, and a folder of the disk may be written to. */
import { CodePanel } from '../panels/code/CodePanel.tsx';
import type { ExportDesk } from '../panels/code/export-desk.ts';
import { canExportToFolder, chooseFolder, lastFolder, sameFolder } from '../storage/export-folder.ts';
import { lastExport, noteExport } from '../storage/kept-exports.ts';

const desk: ExportDesk = {
  last: lastExport,
  exported: noteExport,
  folders: canExportToFolder() ? { last: lastFolder, choose: chooseFolder, same: sameFolder } : null,
};

export function Code() {
  return <CodePanel desk={desk} />;
}
