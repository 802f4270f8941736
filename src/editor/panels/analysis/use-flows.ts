/** The flows of the open design, asked for while somebody looks at them. */
import { useEffect, useState } from 'react';
import type { Flows } from '../../../core/queueing/flows/flow-analysis.ts';
import { session, useSession } from '../../session/session.ts';
import { flowsInWorker } from '../../workers/flows-in-worker.ts';

/** Null before the first answer; those of an older design until the next. */
export const useFlows = (): Flows | 'failed' | null => {
  const analysis = useSession((state) => state.analysis);
  const [flows, setFlows] = useState<Flows | 'failed' | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new analysis says that the design means something else
  useEffect(() => {
    let wanted = true;
    flowsInWorker(session.getState().design).then(
      (found) => wanted && found && setFlows(found),
      () => wanted && setFlows('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [analysis]);
  return flows;
};
