/** The code panel put together: what was exported last comes from the store. */
import { CodePanel } from '../panels/code/CodePanel.tsx';
import type { ExportDesk } from '../panels/code/export-desk.ts';
import { lastExport, noteExport } from '../storage/kept-exports.ts';

const desk: ExportDesk = { last: lastExport, exported: noteExport };

export function Code() {
  return <CodePanel desk={desk} />;
}
