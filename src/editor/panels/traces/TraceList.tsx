/** The messages that are asked for, one a row; arrows move through them, and the one with the focus is followed. */
import { type KeyboardEvent, useRef } from 'react';
import { useStore } from 'zustand';
import { durationOf, figureOf } from '../../../core/lib/figures.ts';
import { durationOf as lengthOf, type Trace, type TraceMark } from '../../../core/simulation/trace/span.ts';
import { markTexts, traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import { traceWords } from './span-words.ts';
import styles from './traces.module.css';
import { chooseTrace, tracesView } from './traces-view.ts';

export interface TraceListProps {
  readonly run: RecordedRun;
  readonly list: readonly Trace[];
  readonly followed: Trace | undefined;
}

export function TraceList({ run, list, followed }: TraceListProps) {
  const texts = useTexts(traceTexts);
  const rows = useRef<HTMLTableSectionElement>(null);
  const walk = (event: KeyboardEvent, at: number) => {
    const next = nextPlace(event.key, at, list.length);
    const trace = next === undefined ? undefined : list[next];
    if (next === undefined || trace === undefined) return;
    event.preventDefault();
    chooseTrace(trace.number);
    rows.current?.rows[next]?.querySelector('button')?.focus();
  };
  return (
    <div className={styles.list}>
      <table className={`${dock.table} ${styles.messages}`} data-testid="messages">
        <Caption run={run} list={list} />
        <thead>
          <tr>
            <th scope="col">{texts.message}</th>
            <th scope="col">{texts.took}</th>
            <th scope="col" className={dock.words}>
              {texts.fate}
            </th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {list.map((trace, at) => (
            <Row
              key={trace.number}
              run={run}
              trace={trace}
              followed={trace === followed}
              onKeyDown={(event) => walk(event, at)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Of the marked ones only the first are kept. */
function Caption({ run, list }: Pick<TraceListProps, 'run' | 'list'>) {
  const say = useSay();
  const { filter, query } = useStore(tracesView);
  const { counts, followed } = run.recording;
  const of = filter === 'all' || filter === 'slowest' ? followed : counts[filter];
  const values = { count: list.length, of: figureOf(of) };
  return <caption>{say(list.length === of || query !== '' ? traceTexts.listed : traceTexts.listedOf, values)}</caption>;
}

interface RowProps {
  readonly run: RecordedRun;
  readonly trace: Trace;
  readonly followed: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Row({ run, trace, followed, onKeyDown }: RowProps) {
  const say = useSay();
  return (
    <tr data-message={trace.number} data-followed={followed}>
      <th scope="row">
        <button
          type="button"
          className={dock.link}
          aria-current={followed}
          tabIndex={followed ? 0 : -1}
          onClick={() => chooseTrace(trace.number)}
          onKeyDown={onKeyDown}
        >
          <span className={styles.number}>#{trace.number}</span> {traceWords(run.design, trace, say)}
        </button>
      </th>
      <td>{durationOf(lengthOf(trace))}</td>
      <td className={dock.words}>
        <span className={styles.fate}>
          {trace.marks.map((mark) => (
            <span key={mark} className={dock.tag} data-tone={tones[mark]}>
              {say(markTexts[mark])}
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

const tones: Partial<Readonly<Record<TraceMark, 'error'>>> = { 'dead-lettered': 'error', lost: 'error' };

const page = 10;

const nextPlace = (key: string, at: number, length: number): number | undefined => {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  };
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return next === undefined ? undefined : Math.min(length - 1, Math.max(0, next));
};
