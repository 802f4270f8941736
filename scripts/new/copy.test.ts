import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportedName, memberIds } from '../catalogue/member.mjs';
import { registries } from '../registries.mjs';
import { root } from '../setup/run.mjs';
import { newMember } from './copy.mjs';

const rule = { one: 'rule', folder: 'src/core/validation/rules', list: 'rules', besides: [] };

const folder = new Map([
  ['index.ts', "import { overload } from './overload.ts';\n\nexport const rules: readonly Rule[] = [overload];\n"],
  [
    'overload.ts',
    "export const overload = { id: 'overload', title: { en: 'Overload', zh: '过载' }, summary: {\n en: \"Too much, it's said.\",\n zh: '过多', }, check };\n",
  ],
  ['overload.test.ts', "import { overload } from './overload.ts';\ntest('no overload-like rest', () => overload);\n"],
]);

describe('a new member', () => {
  const { files } = newMember(rule, 'no-topic', folder);

  it('is a copy under its own name, without the words of the old one', () => {
    expect(files.get('no-topic.ts')).toBe(
      "export const noTopic = { id: 'no-topic', title: { en: '', zh: '' }, summary: { en: '', zh: '' }, check };\n",
    );
  });

  it('has a test that imports it', () => {
    expect(files.get('no-topic.test.ts')).toBe(
      "import { noTopic } from './no-topic.ts';\ntest('no overload-like rest', () => noTopic);\n",
    );
  });

  it('stands in the list in the order of the ids', () => {
    expect(files.get('index.ts')).toBe(
      "import { noTopic } from './no-topic.ts';\nimport { overload } from './overload.ts';\n\nexport const rules: readonly Rule[] = [\n  noTopic,\n  overload,\n];\n",
    );
  });
});

describe('refusals', () => {
  it('says so when the id is taken', () => {
    expect(() => newMember(rule, 'overload', folder)).toThrow('There is a rule “overload” already');
  });

  it('says how an id is written', () => {
    expect(() => newMember(rule, 'NoTopic', folder)).toThrow('use words in lower case');
  });

  it('says so when there is nothing to begin with', () => {
    expect(() => newMember(rule, 'no-topic', new Map([['index.ts', 'export const rules = [];']]))).toThrow(
      'has no member',
    );
  });
});

const present = registries.filter(({ folder }) => readable(folder).includes('index.ts'));

describe.each(present)('in $folder', (registry) => {
  const names = readable(registry.folder);
  const texts = new Map(names.map((name) => [name, readFileSync(join(root, registry.folder, name), 'utf8')]));
  const made = () => newMember(registry, 'zz-new', texts);

  it('a new member exports what the registry expects of it, and keeps no word of the one it was copied from', () => {
    const { files, pattern } = made();
    const text = files.get('zz-new.ts') ?? '';
    expect(text).toMatch(new RegExp(`export const ${exportedName('zz-new', registry)}\\b`));
    expect(text).toMatch(/\btitle: (''|\{ en: '', zh: '' \})/);
    expect(text).toMatch(/\bsummary: (''|\{ en: '', zh: '' \})/);
    expect(text).toContain("'zz-new'");
    expect(files.get('zz-new.test.ts')).not.toContain(`./${pattern}.ts'`);
  });

  it('its list names all members, the new one last', () => {
    const list = made().files.get('index.ts') ?? '';
    const ids = [...list.matchAll(/^import \{ \w+ \} from '\.\/([^./]+)\.ts';$/gm)].map((match) => match[1]);
    expect(ids).toEqual([...memberIds(names, registry), 'zz-new']);
  });
});

function readable(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
