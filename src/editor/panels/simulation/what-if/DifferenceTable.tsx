/** Paired differences between the baseline and now, those that are sure first. */
import { ClipboardCopy } from 'lucide-react';
import { useState } from 'react';
import { csvOf } from '../../../../core/lib/csv.ts';
import { spanOf } from '../../../../core/lib/figures.ts';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import type { Comparison, Difference, Verdict } from '../../../../core/simulation/study/compare.ts';
import { sections } from '../../../../core/simulation/study/place.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { useSession } from '../../../session/session.ts';
import { IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import dock from '../../../ui/dock.module.css';
import type { WhatIfState } from '../../../workers/what-if-desk.ts';
import { copyCsv } from '../copy-csv.ts';
import { nameOfElement } from '../scenario/targets.ts';
import { figureName, showDifference, showFigure } from './figure-format.ts';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './what-if.module.css';

const verdicts: Readonly<Record<Verdict, { readonly words: Text; readonly tone?: 'good' | 'error' }>> = {
  better: { words: whatIfTexts.better, tone: 'good' },
  worse: { words: whatIfTexts.worse, tone: 'error' },
  more: { words: whatIfTexts.more },
  less: { words: whatIfTexts.less },
  'no-difference-shown': { words: whatIfTexts.none },
};

export function DifferenceTable({ compared }: { readonly compared: NonNullable<WhatIfState['compared']> }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const [all, setAll] = useState(false);
  const { baseline, comparison, design } = compared;
  const isEarlier = useSession((state) => !isSameRun(state.design, design));
  const rows = rowsOf(comparison);
  const sure = rows.filter(isSure);
  const shown = all ? [...sure, ...rows.filter((row) => !isSure(row))] : sure;
  const only = (ids: readonly string[], of: Design) => ids.map((id) => nameIn(of, id)).join(', ');
  const copy = () => void copyCsv(csvOf(csvRows(rows, baseline.design)));
  return (
    <section className={styles.answer} aria-label={texts.compare} data-testid="differences">
      {isEarlier && (
        <p className={dock.note} data-tone="warning">
          {texts.earlier}
        </p>
      )}
      <div className={styles.acts}>
        <strong>
          {sure.length === 0 ? texts.noDifference : say(whatIfTexts.differing, { count: sure.length, of: rows.length })}
        </strong>
        <Checkbox label={texts.showAll} checked={all} onChange={setAll} />
        <IconButton label={texts.copyCsv} onClick={copy}>
          <ClipboardCopy />
        </IconButton>
      </div>
      {shown.length > 0 && (
        <ScrollBox label={texts.differences}>
          <table className={dock.table}>
            <caption>
              <span className={styles.caption}>
                {say(whatIfTexts.pairs, { name: baseline.name, replications: comparison.replications })}
              </span>
            </caption>
            <Head />
            <tbody>
              {shown.map((row) => (
                <Line key={`${row.section} ${row.id} ${row.figure}`} row={row} design={baseline.design} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {comparison.onlyInA.length > 0 && (
        <p>{say(whatIfTexts.onlyBefore, { names: only(comparison.onlyInA, baseline.design) })}</p>
      )}
      {comparison.onlyInB.length > 0 && <p>{say(whatIfTexts.onlyNow, { names: only(comparison.onlyInB, design) })}</p>}
      <p className={dock.small}>{texts.chance}</p>
    </section>
  );
}

function Head() {
  const texts = useTexts(whatIfTexts);
  return (
    <thead>
      <tr>
        <th scope="col">{texts.element}</th>
        <th scope="col" className={dock.words}>
          {texts.figure}
        </th>
        <th scope="col">{texts.difference}</th>
        <th scope="col" className={dock.words}>
          {texts.verdict}
        </th>
        <th scope="col">{texts.baseline}</th>
        <th scope="col">{texts.atPresent}</th>
      </tr>
    </thead>
  );
}

interface Row {
  readonly section: string;
  readonly id: string;
  readonly figure: string;
  readonly difference: Difference;
}

function Line({ row, design }: { readonly row: Row; readonly design: Design }) {
  const say = useSay();
  const { figure, id } = row;
  const { a, b, difference, verdict } = row.difference;
  const { words, tone } = verdicts[verdict];
  const show = (value: number) => showDifference(figure, value, say);
  return (
    <tr data-difference={`${id} ${figure}`}>
      <th scope="row">{nameIn(design, id)}</th>
      <td className={dock.words}>{say(figureName(figure))}</td>
      <td>
        {difference.mean > 0 ? '+' : ''}
        {show(difference.mean)}
        {difference.low !== null && difference.high !== null && (
          <span className={dock.small} data-part="interval">
            {spanOf(show(difference.low), show(difference.high))}
          </span>
        )}
      </td>
      <td className={dock.words}>
        <span className={dock.tag} data-tone={tone} data-verdict={verdict}>
          {say(words)}
        </span>
      </td>
      <td>{showFigure(figure, a)}</td>
      <td>{showFigure(figure, b)}</td>
    </tr>
  );
}

const isSure = ({ difference }: Row): boolean => difference.verdict !== 'no-difference-shown';

/** Objectives first: they are what is asked for. */
const rowsOf = (comparison: Comparison): Row[] =>
  [...sections]
    .sort((one, other) => Number(other === 'objectives') - Number(one === 'objectives'))
    .flatMap((section) =>
      Object.entries(comparison[section]).flatMap(([id, element]) =>
        Object.entries(element).map(([figure, difference]) => ({ section, id, figure, difference })),
      ),
    );

const nameIn = (design: Design, id: string): string => design.objectives?.[id]?.name ?? nameOfElement(design, id);

const csvRows = (rows: readonly Row[], design: Design) => [
  ['element', 'figure', 'baseline', 'now', 'difference', 'low', 'high', 'verdict'],
  ...rows.map(({ id, figure, difference: { a, b, difference, verdict } }) => [
    nameIn(design, id),
    figure,
    a,
    b,
    difference.mean,
    difference.low,
    difference.high,
    verdict,
  ]),
];
