/** A report as Markdown (CommonMark with the tables of GitHub); the picture is a Mermaid flowchart, charts are their tables. */
import { markdownCode as code, markdownWords as plain } from '../../lib/markdown.ts';
import { numberColumns } from '../number-columns.ts';
import type { Block, Cell, FindingLine, LineChart, Report, Section, Table, Tone } from '../report.ts';

export const reportMarkdown = ({ madeBy, sections, sort, subtitle, title }: Report): string => {
  const parts = [
    `# ${plain(title)}`,
    `${plain(sort)}: ${plain(subtitle)}`,
    ...sections.flatMap(sectionParts),
    `---`,
    plain(madeBy),
  ];
  return `${parts.join('\n\n')}\n`;
};

const sectionParts = ({ blocks, title }: Section): string[] => [`## ${plain(title)}`, ...blocks.flatMap(blockParts)];

const blockParts = (block: Block): string[] => {
  switch (block.kind) {
    case 'words':
      return [plain(block.text)];
    case 'heading':
      return [`### ${plain(block.text)}`];
    case 'list':
      return [block.items.map((item) => `- ${plain(item)}`).join('\n')];
    case 'facts':
      return [block.facts.map(([term, detail]) => `- **${plain(term)}**: ${cellText(detail)}`).join('\n')];
    case 'verdicts':
      return [
        block.verdicts
          .map(
            ({ detail, title, tone, value }) =>
              `- ${signs[tone]}**${plain(title)}: ${plain(value)}.** ${plain(detail)}`,
          )
          .join('\n'),
      ];
    case 'picture':
      return [`\`\`\`mermaid\n${block.flowchart}\n\`\`\``, plain(block.alternative)];
    case 'charts':
      return [...block.charts.flatMap(chartParts), plain(block.note)];
    case 'findings':
      return [block.findings.map(findingText).join('\n')];
    case 'table':
      return [
        `**${plain(block.caption)}**`,
        table(block),
        ...(block.notes.length === 0 ? [] : [block.notes.map(plain).join('  \n')]),
      ];
  }
};

/** A verdict is seen before it is read. */
const signs: Readonly<Record<Tone, string>> = { good: '✅ ', warning: '⚠️ ', error: '❌ ', quiet: '' };

const table = ({ columns, rows }: Pick<Table, 'columns' | 'rows'>): string => {
  const rule = numberColumns({ columns, rows }).map((isNumber) => (isNumber ? '---:' : '---'));
  return [columns.map(plain), rule, ...rows.map((row) => row.map(cellText))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
};

const cellText = ({ below = [], literal, text, tone }: Cell): string => {
  const said = literal ? code(text) : plain(text);
  return [`${tone === undefined ? '' : signs[tone]}${said}`, ...below.map((line) => `<br>${plain(line)}`)].join('');
};

const chartParts = (chart: LineChart): string[] => [
  `**${plain(chart.title)}**`,
  plain(chart.description),
  table(chart),
];

const findingText = ({ accepted, howToFix, message, rule, severity, why }: FindingLine): string =>
  `- **${plain(severity)}: ${plain(message)}** ${[why, howToFix, ...(accepted === null ? [] : [accepted])].map(plain).join(' ')} ${code(rule)}`;
