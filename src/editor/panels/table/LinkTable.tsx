/** Every link as a row: its ends led elsewhere, its message chosen, removed and added without the canvas. */
import { Plus } from 'lucide-react';
import { type FormEvent, useMemo, useState } from 'react';
import { canConnect } from '../../../core/edits/connect.ts';
import { canReattach, reattach } from '../../../core/edits/reattach.ts';
import { remove } from '../../../core/edits/remove.ts';
import { setField } from '../../../core/edits/set-field.ts';
import { rateOf } from '../../../core/lib/figures.ts';
import type { Design } from '../../../core/model/design.ts';
import { tableTexts } from '../../app/languages/areas/table.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { link as connect } from '../../session/acts.ts';
import { reveal } from '../../session/reveal.ts';
import { perform, useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import type { Option } from '../../ui/choice-field.tsx';
import { ChoiceCell } from './cells.tsx';
import { Head } from './Head.tsx';
import { RowActs, Standing } from './RowActs.tsx';
import { Rows } from './Rows.tsx';
import type { LinkRow } from './rows.ts';
import styles from './table.module.css';

const columns = ['from', 'kind', 'to', 'message', 'rate', 'findings'] as const;

export function LinkTable({ rows }: { readonly rows: readonly LinkRow[] }) {
  const texts = useTexts(tableTexts);
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1} aria-label={texts.links}>
      <Head columns={columns} />
      <Rows rows={rows}>{(row, place) => <Row row={row} place={place} />}</Rows>
    </table>
  );
}

function Row({ row, place }: { readonly row: LinkRow; readonly place: number }) {
  const { id, kind, name, from, to, rate } = row;
  const texts = useTexts(tableTexts);
  const say = useSay();
  const chosen = useSession((state) => state.selection.links.includes(id));
  return (
    <tr className={styles.row} aria-rowindex={place + 1} data-link={id} data-chosen={chosen}>
      <th scope="row">
        <End link={id} side="from" node={from} label={say(tableTexts.fromOf, { name })} />
      </th>
      <td>{texts[kind]}</td>
      <td>
        <End link={id} side="to" node={to} label={say(tableTexts.toOf, { name })} />
      </td>
      <td>{row.message !== undefined && <Message id={id} name={name} message={row.message} />}</td>
      <td>{rateOf(rate)}</td>
      <td>
        <Standing id={id} />
      </td>
      <td>
        <RowActs name={name} onShow={() => reveal({ links: [id] })} onRemove={() => perform(remove, { links: [id] })} />
      </td>
    </tr>
  );
}

interface EndProps {
  readonly link: string;
  readonly side: 'from' | 'to';
  readonly node: string;
  readonly label: string;
}

/** Where else an end may lead is asked only of the row that somebody works in: the answer looks at every node. */
function End({ link, side, node, label }: EndProps) {
  const design = useSession((state) => state.design);
  const [asked, setAsked] = useState(false);
  const options = useMemo(
    () =>
      asked
        ? nodesThat(design, (id) => id === node || canReattach(design, { link, [side]: id }).ok)
        : [{ value: node, label: design.nodes?.[node]?.name ?? node }],
    [asked, design, link, side, node],
  );
  return (
    <ChoiceCell
      label={label}
      value={node}
      options={options}
      onChoose={(wanted) => perform(reattach, { link, [side]: wanted })}
      onNear={() => setAsked(true)}
    />
  );
}

const nodesThat = (design: Design, holds: (id: string) => boolean): Option[] =>
  Object.entries(design.nodes ?? {})
    .filter(([id]) => holds(id))
    .map(([value, { name }]) => ({ value, label: name }))
    .sort((one, other) => (one.label < other.label ? -1 : 1));

function Message({ id, name, message }: { readonly id: string; readonly name: string; readonly message: string }) {
  const say = useSay();
  const messages = useSession((state) => state.design.messages);
  return (
    <ChoiceCell
      label={say(tableTexts.messageOf, { name })}
      value={message}
      options={Object.entries(messages ?? {}).map(([value, { name: label }]) => ({ value, label }))}
      onChoose={(value) => perform(setField, { section: 'links', id, path: ['message'], value })}
    />
  );
}

export function AddLink() {
  const texts = useTexts(tableTexts);
  const design = useSession((state) => state.design);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const starts = useMemo(() => nodesThat(design, (id) => design.nodes?.[id]?.kind !== 'subscriber'), [design]);
  const ends = useMemo(
    () => (from === '' ? [] : nodesThat(design, (id) => canConnect(design, from, id).ok)),
    [design, from],
  );
  const goal = ends.some(({ value }) => value === to) ? to : '';
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (from !== '' && goal !== '' && connect(from, goal) !== null) setTo('');
  };
  const none = (label: string) => ({ value: '', label });
  return (
    <form className={styles.add} onSubmit={add} data-add-row>
      <ChoiceCell label={texts.newFrom} value={from} options={[none(texts.choose), ...starts]} onChoose={setFrom} />
      <ChoiceCell
        label={texts.newTo}
        value={goal}
        options={[none(from !== '' && ends.length === 0 ? texts.leadsNowhere : texts.choose), ...ends]}
        onChoose={setTo}
      />
      <Button type="submit" icon={<Plus aria-hidden="true" />} disabled={from === '' || goal === ''}>
        {texts.addLink}
      </Button>
    </form>
  );
}
