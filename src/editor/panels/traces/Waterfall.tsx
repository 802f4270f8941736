/** One message step by step: a tree of rows, each with its bar on the time of the whole; a press leads to the place. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { durationOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { durationOf as lengthOf, type Span, type Trace } from '../../../core/simulation/trace/span.ts';
import { traceTexts } from '../../app/languages/areas/traces.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { reveal } from '../../session/reveal.ts';
import dock from '../../ui/dock.module.css';
import { SpanLine } from './SpanLine.tsx';
import { closedAtFirst, spanRows } from './span-rows.ts';
import { TimeSpent } from './TimeSpent.tsx';
import { stepTaken } from './tree-step.ts';
import styles from './waterfall.module.css';

export interface WaterfallProps {
  readonly design: Design;
  readonly trace: Trace;
}

export function Waterfall({ design, trace }: WaterfallProps) {
  const texts = useTexts(traceTexts);
  const say = useSay();
  const body = useRef<HTMLTableSectionElement>(null);
  const [closed, setClosed] = useState(() => closedAtFirst(trace));
  const [current, setCurrent] = useState(0);
  const rows = useMemo(() => spanRows(trace, closed), [trace, closed]);
  const focusable = Math.max(
    0,
    rows.findIndex(({ span }) => span.id === current),
  );
  const toggle = ({ id }: Span) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const choose = (span: Span) => {
    setCurrent(span.id);
    showPlace(design, span);
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = stepTaken(event.key, rows, at);
    if (step === null) return;
    event.preventDefault();
    if (step.kind === 'toggle') toggle(step.span);
    else if (step.kind === 'choose') choose(step.span);
    else {
      setCurrent(step.span.id);
      body.current?.querySelector<HTMLElement>(`[data-span="${step.span.id}"]`)?.focus();
    }
  };
  const title = say(traceTexts.waterfall, { number: trace.number });
  return (
    <section className={styles.waterfall} aria-label={title} data-testid="waterfall">
      <TimeSpent trace={trace} />
      {trace.cut && <p className={dock.small}>{say(traceTexts.cut, { count: trace.spans.length })}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table is what a treegrid is made of */}
      <table role="treegrid" aria-label={title} className={styles.steps}>
        <thead>
          <tr>
            <th scope="col">{texts.step}</th>
            <th scope="col" className={styles.after}>
              {texts.at}
            </th>
            <th scope="col" className={styles.took}>
              {texts.took}
            </th>
            <th scope="col" className={styles.axis}>
              <Axis wholeMs={lengthOf(trace)} />
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, at) => (
            <SpanLine
              key={row.span.id}
              row={row}
              design={design}
              trace={trace}
              focusable={at === focusable}
              onToggle={() => toggle(row.span)}
              onChoose={() => choose(row.span)}
              onKeyDown={(event) => onKeyDown(event, at)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A dead letter has no link of its own: it is at its topic. */
const showPlace = (design: Design, { kind, link, topic }: Span): void => {
  const isDeadLetter = kind === 'message' && design.links?.[link]?.kind === 'subscribe';
  reveal(isDeadLetter && topic !== undefined ? { nodes: [topic] } : { links: [link] });
};

const ticks = [0, 0.5, 1];

function Axis({ wholeMs }: { readonly wholeMs: number }) {
  return (
    <span className={styles.ticks}>
      {ticks.map((share) => (
        <span key={share}>{share === 0 ? '0' : durationOf(wholeMs * share)}</span>
      ))}
    </span>
  );
}
