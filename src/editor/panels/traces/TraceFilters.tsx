/** Which messages are listed: by what became of them and by words; and what is listed as a file. */
import { useStore } from 'zustand';
import { figureOf } from '../../../core/lib/figures.ts';
import { type Trace, traceMarks } from '../../../core/simulation/trace/span.ts';
import { markFilterTexts, traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';
import { Segments } from '../../ui/segments.tsx';
import type { RecordedRun } from '../../workers/recording-desk.ts';
import { ExportMenu } from './ExportMenu.tsx';
import styles from './traces.module.css';
import { type TraceFilter, tracesView } from './traces-view.ts';

export interface TraceFiltersProps {
  readonly run: RecordedRun;
  readonly list: readonly Trace[];
  readonly followed: Trace | undefined;
}

const filters: readonly TraceFilter[] = ['all', 'slowest', ...traceMarks];

export function TraceFilters({ run, list, followed }: TraceFiltersProps) {
  const texts = useTexts(traceTexts);
  const say = useSay();
  const { filter, query } = useStore(tracesView);
  const counted = (mark: (typeof traceMarks)[number]) =>
    say(traceTexts.counted, { words: say(markFilterTexts[mark]), count: figureOf(run.recording.counts[mark]) });
  const titles = {
    all: texts.all,
    slowest: texts.slowest,
    ...(Object.fromEntries(traceMarks.map((mark) => [mark, counted(mark)])) as Record<
      (typeof traceMarks)[number],
      string
    >),
  };
  return (
    <div className={`${dock.bar} ${styles.filters}`}>
      <Segments
        label={texts.filter}
        names={filters}
        titles={titles}
        chosen={filter}
        onChoose={(next) => tracesView.setState({ filter: next })}
      />
      <input
        type="search"
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.searchHint}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => tracesView.setState({ query: target.value })}
      />
      {followed && <ExportMenu run={run} list={list} followed={followed} />}
    </div>
  );
}
