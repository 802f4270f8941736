import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { answered, eventwright, folderWith, installIn, runProgram } from './terminal.ts';

test('the commands of an exported cluster study, run one by one, give the digest of one machine', async () => {
  const { folder, remove } = folderWith({ 'cart.json': cartText });
  const words = ['--scenario', 'steady', '--replications', '5'];
  const target = ['--target', 'kubernetes-study', '--out', '.', '--image', 'any', '--shards', '2'];
  expect((await eventwright(['export', 'cart.json', ...target, ...words], { folder })).code).toBe(0);
  const yaml = readFileSync(join(folder, 'study.yaml'), 'utf8');
  const here = (text: string) =>
    text.replaceAll('/design/design.json', 'cart.json').replaceAll('/parts/', `${folder}/`);
  const commands = [...yaml.matchAll(/- '?-c'?\n\s+- '(.*)'$/gm)].map(([, text = '']) =>
    here(text.replaceAll("''", "'")),
  );
  expect(commands).toHaveLength(2);
  const path = installIn(folder);
  for (const index of ['1', '0']) {
    const { code, err } = await runProgram('sh', ['-c', commands[0] ?? ''], {
      folder,
      path,
      env: { JOB_COMPLETION_INDEX: index },
    });
    expect([code, err]).toEqual([0, '']);
  }
  const merged = await runProgram('sh', ['-c', commands[1] ?? ''], { folder, path });
  const one = await answered(['simulate', 'cart.json', ...words], { folder });
  expect(JSON.parse(merged.out).digest).toBe(one.json.digest);
  remove();
});
