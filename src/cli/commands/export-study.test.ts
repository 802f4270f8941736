import { describe, expect, it } from 'vitest';
import { cartText } from '../../core/model/testing/cart.ts';
import { temporaryFolder } from '../testing/terminal.ts';

const { run, read, write } = temporaryFolder();
write('cart.json', cartText);
const wrongFault = { kind: 'link-cut', target: 'cart-events', atSeconds: 1, forSeconds: 1 };
write('wrong.json', JSON.stringify({ ...JSON.parse(cartText), scenarios: { cut: { faults: [wrongFault] } } }));
const words = 'export cart.json --target kubernetes-study --out study --image example.org/eventwright:1';

describe('eventwright export --target kubernetes-study', () => {
  it('writes one file, the same again the second time', async () => {
    expect((await run(`${words} --shards 4 --format json`)).json.files).toEqual([
      { path: 'study.yaml', action: 'written' },
    ]);
    expect(read('study/study.yaml')).toContain('completions: 4\n');
    expect((await run(`${words} --shards 4 --check`)).code).toBe(0);
    expect((await run(`${words} --shards 5 --check`)).code).toBe(1);
  });

  it('leaves a file of that name alone that somebody else has written', async () => {
    const own = 'apiVersion: v1\nkind: List\nitems: []\n';
    const into = words.replace('--out study', '--out theirs');
    await run(into);
    write('theirs/study.yaml', own);
    const { json, code } = await run(`${into} --format json`);
    expect([code, json.files]).toEqual([1, [{ path: 'study.yaml', action: 'conflict' }]]);
    expect(read('theirs/study.yaml')).toBe(own);
    expect(read('theirs/study.yaml.new')).toContain('kind: ConfigMap\n');
  });

  it.each([
    ['export cart.json --target kubernetes-study --out x', '--image is missing'],
    [`${words} --scenario stedy`, '--scenario: There is no scenario “stedy”'],
    [`${words.replace('cart', 'wrong')} --scenario cut`, 'wrong.json:'],
    [`${words} --shards 0`, 'of at least 1'],
    ['export cart.json --target svg --out x --shards 3', '--shards is for --target kubernetes-study'],
  ])('refuses %s', async (call, said) => {
    const { code, err } = await run(call);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });
});
