/** A recording: what it holds, the messages that are asked for, and one of them step by step, with its way lit on the canvas. */
import { RotateCw } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { wayOf } from '../../../core/simulation/trace/way.ts';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useTexts } from '../../app/languages/language.ts';
import { lightWay } from '../../session/lit-way.ts';
import { isSameRun } from '../../session/same-run.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import { listed } from './listed.ts';
import { recordNow } from './record-now.ts';
import { TraceFilters } from './TraceFilters.tsx';
import { TraceList } from './TraceList.tsx';
import styles from './traces.module.css';
import { tracesView } from './traces-view.ts';
import { Waterfall } from './Waterfall.tsx';

export function RecordedMessages({ run }: { readonly run: RecordedRun }) {
  const texts = useTexts(traceTexts);
  const { chosen, filter, query } = useStore(tracesView);
  const { design, recording } = run;
  const list = useMemo(() => listed(design, recording.traces, { filter, query }), [design, recording, filter, query]);
  const followed = list.find(({ number }) => number === chosen) ?? list[0];
  useEffect(() => {
    lightWay(followed ? wayOf(design, followed) : null);
    return () => lightWay(null);
  }, [design, followed]);
  return (
    <>
      <Earlier run={run} />
      <TraceFilters run={run} list={list} followed={followed} />
      <div className={styles.split}>
        <TraceList run={run} list={list} followed={followed} />
        {followed ? (
          <Waterfall key={followed.number} design={design} trace={followed} />
        ) : (
          <p className={styles.nothing}>{texts.noMatch}</p>
        )}
      </div>
    </>
  );
}

function Earlier({ run }: { readonly run: RecordedRun }) {
  const texts = useTexts(traceTexts);
  const isEarlier = useSession((state) => !isSameRun(state.design, run.design));
  if (!isEarlier) return null;
  return (
    <div className={`${dock.note} ${styles.again}`} data-tone="warning">
      {texts.earlier}
      <Button icon={<RotateCw aria-hidden="true" />} onClick={recordNow}>
        {texts.again}
      </Button>
    </div>
  );
}
