// The report of a study as the built command line writes it: whole in one file, the same bytes from any number of threads.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cartText } from '../../src/core/model/testing/cart.ts';
import { answered, folderWith } from './terminal.ts';

const { folder, remove } = folderWith({ 'cart.json': cartText });
test.afterAll(remove);

const words = ['simulate', 'cart.json', '--scenario', 'steady', '--duration-seconds', '20', '--replications', '4'];

test('one, two and four threads write the same file, with the digest and all digits of the printed result', async () => {
  const texts: string[] = [];
  for (const workers of ['1', '2', '4']) {
    const { json } = await answered([...words, '--workers', workers, '--report', 'cart.html'], { folder });
    const text = readFileSync(join(folder, 'cart.html'), 'utf8');
    expect(text).toContain(json.digest);
    expect(text).toContain(`<data value="${json.subscriptions['recommender-reads'].p99Ms.mean}">`);
    texts.push(text);
  }
  expect(texts[1]).toBe(texts[0]);
  expect(texts[2]).toBe(texts[0]);
  // The letters of the picture are in the file, and no other address is.
  expect(texts[0]).toContain('url(data:font/woff2;base64,');
  expect(texts[0]?.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
});
