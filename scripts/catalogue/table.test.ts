import { expect, it } from 'vitest';
import { exportedName, memberIds } from './member.mjs';
import { catalogueTable, withCatalogue } from './table.mjs';

const rule = { one: 'rule', folder: 'src/core/validation/rules', list: 'rules', besides: ['shared'] };
const command = { one: 'command', folder: 'src/cli/commands', list: 'commands', besides: [] };
const overload = {
  id: 'overload',
  title: { en: 'Overload', zh: '过载' },
  summary: { en: 'More work | than time.', zh: '' },
};

it('exports a member under its id in camel case', () => {
  expect(exportedName('topic-no-publisher', rule)).toBe('topicNoPublisher');
});

it('says what it is where the id is a word of the language', () => {
  expect(exportedName('export', command)).toBe('exportCommand');
  expect(exportedName('new', command)).toBe('newCommand');
});

it('takes each file for a member except the list, the tests and what stands beside', () => {
  const names = ['overload.ts', 'overload.test.ts', 'index.ts', 'README.md', 'shared.ts', 'dlq-missing.ts', 'folder'];
  expect(memberIds(names, rule)).toEqual(['dlq-missing', 'overload']);
});

it('keeps a bar in a summary inside its cell', () => {
  expect(catalogueTable([overload])).toContain('| `overload` | Overload | More work \\| than time. |');
});

it('puts the catalogue at the end of a README and later replaces it there', () => {
  const first = withCatalogue('# Rules\n', []);
  const second = withCatalogue(`${first.replace('# Rules', '# All rules')}\nAfterword.\n`, [overload]);
  expect(second).toMatch(
    /^# All rules\n\n<!-- catalogue[\s\S]*`overload`[\s\S]*<!-- end of catalogue -->\n\nAfterword\.\n$/,
  );
  expect(withCatalogue(second, [overload])).toBe(second);
});
