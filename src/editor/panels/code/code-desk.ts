/** The project that belongs to the open design and the chosen broker, generated beside the page when it is looked at. */
import { useEffect, useState } from 'react';
import type { Target } from '../../../core/codegen/target.ts';
import type { BrokerName } from '../../../core/model/broker.ts';
import type { Design } from '../../../core/model/design.ts';
import { exportInWorker } from '../../workers/export-in-worker.ts';
import type { OfferedBroker, ZippedProject } from '../../workers/export-project.ts';

export interface Generated {
  readonly zipped: ZippedProject | null;
  /** Known from the first project on, also where a later one fails. */
  readonly offered: readonly OfferedBroker[];
  readonly busy: boolean;
  readonly failure: string | null;
}

/** While somebody types, a project per key would be waste. */
const restMs = 250;

/**
 * `broker`: null for the one that the design asks for, undefined while nobody knows. What was made last for the same target
 * stays while the next one is made.
 */
export const useGenerated = (design: Design, target: Target, broker: BrokerName | null | undefined): Generated => {
  const [generated, setGenerated] = useState<Generated>({ zipped: null, offered: [], busy: true, failure: null });
  useEffect(() => {
    const wanted = new AbortController();
    setGenerated((last) => ({ ...last, busy: true }));
    if (broker === undefined) return;
    const generate = async (): Promise<void> => {
      try {
        const zipped = await exportInWorker({ design, target, broker }, wanted.signal);
        setGenerated({ zipped, offered: zipped.offered, busy: false, failure: null });
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        if (!wanted.signal.aborted) setGenerated(({ offered }) => ({ zipped: null, offered, busy: false, failure }));
      }
    };
    const timer = setTimeout(() => void generate(), restMs);
    return () => {
      wanted.abort();
      clearTimeout(timer);
    };
  }, [design, target, broker]);
  const { zipped } = generated;
  return { ...generated, zipped: zipped?.target === target ? zipped : null };
};
