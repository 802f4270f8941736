/** Findings as Markdown (CommonMark with the tables of GitHub), for a comment on a pull request. Accepted ones are counted only. */
import { markdownCode, markdownWords } from '../../core/lib/markdown.ts';
import type { PlacedFinding } from '../judgement.ts';
import { summaryOf } from './findings-text.ts';
import { oneLine } from './one-line.ts';

export const findingsMarkdown = (findings: readonly PlacedFinding[]): string => {
  const open = findings.filter(({ suppressed }) => !suppressed);
  const { error, warning, info } = summaryOf(findings);
  const accepted = findings.length - open.length;
  const counts = `errors: ${error}, warnings: ${warning}, hints: ${info}${accepted > 0 ? `, accepted: ${accepted}` : ''}`;
  const head = ['| | Where | What and why | What to do |', '|---|---|---|---|'];
  return `${['## Design checks', '', counts, ...(open.length > 0 ? ['', ...head, ...open.map(row)] : [])].join('\n')}\n`;
};

const row = ({ severity, file, at, rule, message, why, howToFix }: PlacedFinding): string =>
  `| ${severity} | ${code(`${file}:${at.line}:${at.column}`)} | **${plain(message.en)}** ${plain(why.en)} ${code(rule)} | ${plain(howToFix.en)} |`;

const plain = (text: string): string => markdownWords(oneLine(text));

const code = (text: string): string => markdownCode(oneLine(text));
