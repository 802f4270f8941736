/** The blocks of a report as HTML elements. */
import { type Mark, mark } from '../../picture/mark.ts';
import type { Block, FindingLine, Table, Verdict } from '../report.ts';
import { chartMark } from './chart.ts';
import { cellMarks, tableMark } from './table.ts';

export interface Place {
  /** Of what the block names itself by. */
  readonly id: string;
  readonly picture: Mark | null;
}

export const blockMarks = (block: Block, place: Place): Mark[] => {
  switch (block.kind) {
    case 'words':
      return [mark('p', classOf(block.tone), block.text)];
    case 'heading':
      return [mark('h3', {}, block.text)];
    case 'list':
      return [
        mark('ul', { class: ['list', ...(block.tone ? [block.tone] : [])].join(' ') }, ...block.items.map(itemOf)),
      ];
    case 'facts':
      return [mark('dl', { class: 'facts' }, ...block.facts.map(([term, detail]) => factOf(term, cellMarks(detail))))];
    case 'verdicts':
      return [mark('dl', { class: 'verdicts' }, ...block.verdicts.map(verdictOf))];
    case 'picture':
      return place.picture === null ? [] : [pictureFigure(place.picture, block.alternative, block.caption)];
    case 'charts':
      return chartMarks(block, place.id);
    case 'findings':
      return [mark('ul', { class: 'findings' }, ...block.findings.map(findingOf))];
    case 'table':
      return [tableMark(block, place.id), ...notesOf(block)];
  }
};

const classOf = (tone: string | undefined) => (tone === undefined ? {} : { class: tone });

const itemOf = (text: string): Mark => mark('li', {}, text);

const factOf = (term: string, detail: Mark['children']): Mark =>
  mark('div', {}, mark('dt', {}, term), mark('dd', {}, ...detail));

const verdictOf = ({ detail, title, tone, value }: Verdict): Mark =>
  mark(
    'div',
    { class: tone },
    mark('dt', {}, title),
    mark('dd', { class: 'value' }, value),
    mark('dd', { class: 'detail' }, detail),
  );

/** Narrower than this its words cannot be read. */
const readable = 640;

/** Scrolled by keys, too, where it is wider than the page. */
const pictureFigure = (picture: Mark, name: string, caption: string): Mark => {
  const isWide = Number(picture.attributes.width) > readable;
  return mark(
    'figure',
    {},
    mark(
      'div',
      { class: isWide ? 'picture wide' : 'picture', tabindex: 0, role: 'group', 'aria-label': name },
      picture,
    ),
    mark('figcaption', {}, caption),
  );
};

const notesOf = ({ notes }: Table): Mark[] =>
  notes.length === 0 ? [] : [mark('ul', { class: 'notes' }, ...notes.map(itemOf))];

const chartMarks = ({ charts, note, table }: Extract<Block, { kind: 'charts' }>, id: string): Mark[] => [
  mark(
    'div',
    { class: 'charts' },
    ...charts.map((chart, at) =>
      mark(
        'figure',
        {},
        mark('figcaption', {}, chart.title),
        chartMark(chart),
        mark('p', {}, chart.description),
        mark(
          'details',
          {},
          mark('summary', {}, table),
          tableMark({ caption: chart.title, columns: chart.columns, rows: chart.rows }, `${id}-${at}`),
        ),
      ),
    ),
  ),
  mark('p', { class: 'quiet' }, note),
];

const findingOf = ({ accepted, howToFix, message, rule, severity, tone, why }: FindingLine): Mark =>
  mark(
    'li',
    { class: tone },
    mark('p', { class: 'what' }, message),
    mark('p', {}, why),
    mark('p', {}, howToFix),
    ...(accepted === null ? [] : [mark('p', {}, accepted)]),
    mark('p', { class: 'rule' }, `${severity} · `, mark('code', {}, rule)),
  );
