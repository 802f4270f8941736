/** What was exported of the open design last, as long as the panel is open: brought back first, then as it is exported here. */
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../../session/session.ts';
import type { ExportDesk } from '../export-desk.ts';
import { type Exported, filesOf } from './shown-files.ts';

export interface LastExport {
  /** Null: nothing, as far as anybody remembers. */
  readonly last: Exported | null;
  readonly noteExport: (zip: Uint8Array) => void;
}

export const useLastExport = (desk: ExportDesk): LastExport => {
  const opened = useSession((state) => state.opened);
  const [zip, setZip] = useState<Uint8Array | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each design that is opened has a last export of its own
  useEffect(() => {
    let isCurrent = true;
    setZip(null);
    void desk.last().then((kept) => isCurrent && setZip(kept));
    return () => {
      isCurrent = false;
    };
  }, [desk, opened]);
  const last = useMemo(() => zip && filesOf(zip), [zip]);
  const noteExport = (exported: Uint8Array) => {
    setZip(exported);
    desk.exported(exported);
  };
  return { last, noteExport };
};
