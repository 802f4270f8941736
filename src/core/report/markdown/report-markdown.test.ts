import { expect, test } from 'vitest';
import { reportOf } from '../report-of.ts';
import { hostileStudy } from '../testing/reported.ts';
import { reportMarkdown } from './report-markdown.ts';

const storm = hostileStudy();
const markdown = reportMarkdown(reportOf(storm, 'en'));
const lines = markdown.split('\n');

test('no name ends a cell: every row of a table has as many as its head', () => {
  const cells = (line: string) => line.split(/(?<!\\)\|/).length;
  const heads = lines.flatMap((line, at) => (/^\|(?: -+:? \|)+$/.test(line) ? [at - 1] : []));
  expect(heads.length).toBeGreaterThan(8);
  for (const head of heads) {
    let row = head;
    for (; lines[row]?.startsWith('|'); row++)
      expect(cells(lines[row] ?? ''), lines[row]).toBe(cells(lines[head] ?? ''));
    expect(row).toBeGreaterThan(head + 2);
  }
});

test('no name becomes a tag, a heading, a mention or the end of the flowchart', () => {
  expect(markdown.replaceAll('<br>', '')).not.toMatch(/<[a-z/!]/i);
  expect(lines.filter((line) => line.startsWith('#')).length).toBe(
    1 + lines.filter((line) => /^##+ [A-Z]/.test(line)).length,
  );
  expect(markdown).not.toContain('@all');
  expect(lines.filter((line) => line.startsWith('```'))).toEqual(['```mermaid', '```']);
});

test('every line of the flowchart is a box or an arrow', () => {
  const flowchart = lines.slice(lines.indexOf('```mermaid') + 1, lines.indexOf('```'));
  expect(flowchart[0]).toBe('flowchart LR');
  expect(flowchart.length).toBe(1 + 4 + 3);
  for (const line of flowchart.slice(1))
    expect(line).toMatch(
      /^ {2}n\d+(>"[^"`<>|[\]]*"\]|\(\["[^"`<>|[\]]*"\]\)|\["[^"`<>|[\]]*"\]|\[\/"[^"`<>|[\]]*"\/\]| -->(\|"[^"`<>|]*"\|)? n\d+)$/,
    );
});

test('the digest and the seed are those of the result, and the verdict comes first', () => {
  expect(markdown).toContain(storm.result.digest);
  expect(markdown).toContain('**Seed**: 1');
  expect(markdown.indexOf('❌ **Objectives')).toBeGreaterThan(0);
  expect(markdown.indexOf('❌ **Objectives')).toBeLessThan(markdown.indexOf('mermaid'));
});

test('two runs of the same study give the same text', () => {
  expect(reportMarkdown(reportOf(hostileStudy(), 'en'))).toBe(markdown);
});
