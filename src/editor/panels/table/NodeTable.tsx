/** Every node as a row: renamed, moved to a context, removed and added without the canvas. */
import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { placeNode } from '../../../core/edits/place-node.ts';
import { remove } from '../../../core/edits/remove.ts';
import { newElementId } from '../../../core/edits/steps/new-id.ts';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { percentOf, rateOf } from '../../../core/lib/figures.ts';
import type { NodeKind } from '../../../core/model/node.ts';
import { tableTexts } from '../../app/languages/areas/table.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { moveIntoContext, renameNode } from '../../session/acts.ts';
import { reveal } from '../../session/reveal.ts';
import { perform, session, useSession } from '../../session/session.ts';
import { onStage } from '../../session/stage.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCell, TextCell } from './cells.tsx';
import { Head } from './Head.tsx';
import { RowActs, Standing } from './RowActs.tsx';
import { Rows } from './Rows.tsx';
import type { NodeRow } from './rows.ts';
import styles from './table.module.css';

const columns = ['name', 'kind', 'context', 'into', 'outOf', 'load', 'findings'] as const;

export function NodeTable({ rows }: { readonly rows: readonly NodeRow[] }) {
  const texts = useTexts(tableTexts);
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1} aria-label={texts.nodes}>
      <Head columns={columns} />
      <Rows rows={rows}>{(row, place) => <Row row={row} place={place} />}</Rows>
    </table>
  );
}

function Row({ row, place }: { readonly row: NodeRow; readonly place: number }) {
  const { id, kind, name, context, into, intoRate, outOf, outOfRate, load } = row;
  const texts = useTexts(tableTexts);
  const say = useSay();
  const chosen = useSession((state) => state.selection.nodes.includes(id));
  const contexts = useSession((state) => state.design.contexts);
  return (
    <tr className={styles.row} aria-rowindex={place + 1} data-node={id} data-chosen={chosen}>
      <th scope="row">
        <TextCell label={say(tableTexts.nameOf, { name })} value={name} onWrite={(words) => renameNode(id, words)} />
      </th>
      <td>
        <span className={styles.kind} data-kind={kind}>
          {say(nodeKinds[kind].title)}
        </span>
      </td>
      <td>
        <ChoiceCell
          label={say(tableTexts.contextOf, { name })}
          value={context ?? ''}
          options={[
            { value: '', label: texts.noContext },
            ...Object.entries(contexts ?? {}).map(([value, { name: label }]) => ({ value, label })),
          ]}
          onChoose={(wanted) => moveIntoContext([id], wanted === '' ? undefined : wanted)}
        />
      </td>
      <td>
        {into} <span className={styles.rate}>{(into > 0 || (intoRate ?? 0) > 0) && rateOf(intoRate)}</span>
      </td>
      <td>
        {outOf} <span className={styles.rate}>{(outOf > 0 || (outOfRate ?? 0) > 0) && rateOf(outOfRate)}</span>
      </td>
      <td>{percentOf(load)}</td>
      <td>
        <Standing id={id} />
      </td>
      <td>
        <RowActs name={name} onShow={() => reveal({ nodes: [id] })} onRemove={() => perform(remove, { nodes: [id] })} />
      </td>
    </tr>
  );
}

const kinds = Object.keys(nodeKinds) as NodeKind[];

export function AddNode() {
  const texts = useTexts(tableTexts);
  const say = useSay();
  const [kind, setKind] = useState<NodeKind>('publisher');
  const [name, setName] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const words = name.trim() || say(nodeKinds[kind].title);
    const id = newElementId(session.getState().design, words, kind);
    const wanted = { kind, id, position: onStage().centre(), ...(name.trim() !== '' && { name: words }) };
    if (perform(placeNode, wanted, { select: { nodes: [id] } })) setName('');
  };
  return (
    <form className={styles.add} onSubmit={add} data-add-row>
      <ChoiceCell
        label={texts.newKind}
        value={kind}
        options={kinds.map((value) => ({ value, label: say(nodeKinds[value].title) }))}
        onChoose={(value) => setKind(value as NodeKind)}
      />
      <input
        className={styles.input}
        aria-label={texts.newName}
        placeholder={texts.newName}
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />}>
        {texts.addNode}
      </Button>
    </form>
  );
}
