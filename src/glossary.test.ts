// One word for one thing, in both languages: no sentence of the product uses the word that lost.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/setup/run.mjs';

interface Term {
  readonly says: string;
  /** How other sentences might say it. */
  readonly never: RegExp;
}

const terms: readonly Term[] = [
  { says: '仿真 (simulation)', never: /模拟/ },
  { says: '消息代理 (broker)', never: /(?<!消息)代理/ },
  { says: '消费组 (consumer group)', never: /消费者组|消费群组/ },
  { says: '主题 (topic)', never: /话题/ },
  { says: '发布者 (publisher)', never: /发布方|发布端/ },
  { says: '订阅者 (subscriber)', never: /订阅方|订阅端/ },
  { says: '工作者 (worker)', never: /工作线程|处理者/ },
  { says: '确认 (acknowledge)', never: /应答/ },
  { says: '死信 (dead letter)', never: /死亡信|坏信/ },
  { says: '到达速率 (arrival rate)', never: /到达率/ },
  { says: '利用率 (utilisation)', never: /使用率/ },
  { says: '吞吐量 (throughput)', never: /吞吐率/ },
  { says: '延迟 (latency)', never: /时延|延时/ },
  { says: '您 (you)', never: /你/ },
];

/** Everything in quotes that has Chinese in it, by file and line. */
const chinese = /(['"`])((?:(?!\1).)*[\u4e00-\u9fff](?:(?!\1).)*)\1/gu;

const sentencesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(chinese)].map(([, , words]) => `${relative(root, file)}:${at + 1} ${words}`),
    );

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => join(root, 'src', name));

const sentences = [...sources, join(root, 'public/gallery.json')].flatMap(sentencesOf);

describe('the Chinese of the product', () => {
  it('is found where it is written', () => {
    expect(sentences.length).toBeGreaterThan(1000);
  });

  it.each(terms)('says $says and nothing else', ({ never }) => {
    expect(sentences.filter((sentence) => never.test(sentence))).toEqual([]);
  });
});

describe('findings', () => {
  it('are 检查结果 wherever a sentence speaks of them', () => {
    const pairs = sources.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/en: '([^']*(?<!\{)\bfindings?\b[^']*)',\s*zh: '([^']*)'/gi)].map(
        (pair) => [pair[1], pair[2]],
      ),
    );
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(([, zh]) => !zh?.includes('检查结果'))).toEqual([]);
  });
});
