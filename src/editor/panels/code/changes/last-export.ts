/** What was exported of the open design last, as long as the panel is open: brought back first, then as it is exported here. */
import { useEffect, useMemo, useState } from 'react';
import type { Target } from '../../../../core/codegen/target.ts';
import type { BrokerName } from '../../../../core/model/broker.ts';
import { session, useSession } from '../../../session/session.ts';
import type { Exported } from '../../../workers/export-project.ts';
import type { ExportDesk } from '../export-desk.ts';
import { filesOf, type Texts } from './shown-files.ts';

export interface LastExport {
  /** The files; null: nothing, as far as anybody remembers. */
  readonly last: Texts | null;
  /** That was chosen for it; undefined: not known yet. */
  readonly broker: BrokerName | null | undefined;
  readonly noteExport: (exported: Exported) => void;
}

export const useLastExport = (desk: ExportDesk, target: Target): LastExport => {
  const opened = useSession((state) => state.opened);
  const [known, setKnown] = useState<{ readonly target: Target; readonly exported: Exported | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void desk.last(target).then((exported) => isCurrent && setKnown({ target, exported }));
    return () => {
      isCurrent = false;
    };
  }, [desk, target]);
  const exported = known?.target === target ? known.exported : undefined;
  const last = useMemo(() => (exported ? filesOf(exported.zip) : null), [exported]);
  const noteExport = (next: Exported) => {
    // Another design or target may have been chosen while this was written.
    setKnown((now) => (now?.target === target ? { target, exported: next } : now));
    if (session.getState().opened === opened) desk.exported(target, next);
  };
  return { last, broker: exported === undefined ? undefined : (exported?.broker ?? null), noteExport };
};
