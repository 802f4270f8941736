/** Every flow: how much of it is asynchronous, how stale its readers are, and the call that most of its time waits for. */
import { durationOf, percentOf } from '../../../core/lib/figures.ts';
import { linkName } from '../../../core/model/graph/link-name.ts';
import type { FlowAnalysis, Flows } from '../../../core/queueing/flows/flow-analysis.ts';
import { flowTexts } from '../../app/languages/areas/flows.ts';
import { useTexts } from '../../app/languages/language.ts';
import { makeCallAsynchronous } from '../../session/acts.ts';
import { reveal } from '../../session/reveal.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import dock from '../../ui/dock.module.css';
import { tooltip } from '../../ui/tooltip.tsx';
import styles from './analysis.module.css';
import { nearly } from './nearly.ts';

const columns = [
  ['asynchronous', 'asynchronousHelp'],
  ['path', 'pathHelp'],
  ['typical', 'typicalHelp'],
  ['p95', 'p95Help'],
  ['p99', 'p99Help'],
  ['slowestCall', 'slowestCallHelp'],
] as const;

export function FlowTable({ flows }: { readonly flows: Flows['flows'] }) {
  const texts = useTexts(flowTexts);
  const links = useSession((state) => state.design.links);
  // What was removed a moment ago is still in the last answer.
  const rows = Object.entries(flows).filter(([id]) => links?.[id] !== undefined);
  if (rows.length === 0) return null;
  return (
    <table className={`${dock.table} ${dock.tall}`} tabIndex={-1} data-testid="analysis-flows">
      <caption>{texts.title}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.from}</th>
          {columns.map(([column, help]) => (
            <th
              key={column}
              scope="col"
              className={column === 'slowestCall' ? dock.words : undefined}
              {...tooltip(texts[help], undefined)}
            >
              {column === 'p95' || column === 'p99' ? column : texts[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, flow]) => (
          <Row key={id} id={id} flow={flow} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ id, flow }: { readonly id: string; readonly flow: FlowAnalysis }) {
  const name = useSession((state) => linkName(state.design, id));
  const { asynchronousShare, criticalPath, lag } = flow;
  return (
    <tr data-flow={id}>
      <th scope="row">
        <button type="button" className={dock.link} title={id} onClick={() => reveal({ links: [id] })}>
          {name}
        </button>
      </th>
      <td>{percentOf(asynchronousShare)}</td>
      <td>
        <button type="button" className={dock.link} onClick={() => reveal({ links: criticalPath.links })}>
          {percentOf(criticalPath.synchronousShare)}
        </button>
      </td>
      <td>{durationOf(lag.meanMs)}</td>
      <td>{nearly(lag, lag.p95Ms)}</td>
      <td>{nearly(lag, lag.p99Ms)}</td>
      <td className={dock.words}>
        <SlowestCall call={flow.slowestCall} />
      </td>
    </tr>
  );
}

function SlowestCall({ call }: { readonly call: FlowAnalysis['slowestCall'] }) {
  const texts = useTexts(flowTexts);
  const name = useSession(({ design }) =>
    call !== null && design.links?.[call.link]?.kind === 'call' ? linkName(design, call.link) : null,
  );
  const canEdit = useSession((state) => state.readOnly === null);
  if (call === null || name === null) return null;
  return (
    <span className={styles.call}>
      <button type="button" className={dock.link} title={call.link} onClick={() => reveal({ links: [call.link] })}>
        {name}
      </button>
      {percentOf(call.share)}
      {canEdit && (
        <span {...tooltip(texts.makeAsynchronousHelp, undefined)}>
          <Button look="quiet" onClick={({ currentTarget }) => makeAsynchronous(call.link, currentTarget)}>
            {texts.makeAsynchronous}
          </Button>
        </span>
      )}
    </span>
  );
}

/** The call and its button are gone then: whoever works by keyboard goes on at the table. */
const makeAsynchronous = (call: string, button: HTMLElement): void => {
  const table = button.closest('table');
  if (makeCallAsynchronous(call)) requestAnimationFrame(() => table?.focus());
};
