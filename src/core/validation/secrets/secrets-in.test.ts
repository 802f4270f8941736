import { describe, expect, test } from 'vitest';
import { secretsIn } from './secrets-in.ts';

const anywhere = { name: 'remark', isSetting: false, entropy: 3.5 };
/** Letters and digits without a pattern, and the parts of a token apart, so that nothing that looks through this file takes it for real. */
const random = (length: number): string =>
  Array.from({ length }, (_, at) => 'kZ7pQ2xR9vT4mW1nB8sD5fG3hJ6cLyEa0uIo'.charAt((at * 13 + 5) % 36)).join('');
const capitals = (length: number): string => random(length).toUpperCase().replaceAll(/[01]/g, 'Q');
const base32 = (length: number): string => capitals(length).replaceAll(/[89]/g, 'B');

describe('a token of a known form', () => {
  test.each([
    ['an AWS access key', ['AK', 'IA', capitals(16)]],
    ['a GitHub token', ['gh', 'o_', random(36)]],
    ['a GitHub token', ['github', '_pat_', random(40)]],
    ['a GitLab token', ['glp', 'at-', random(20)]],
    ['a Slack token', ['xo', 'xb-', random(24)]],
    ['a Stripe key', ['sk_', 'live_', random(24)]],
    ['a Google API key', ['AI', 'za', random(35)]],
    ['an npm token', ['np', 'm_', random(36)]],
    ['a PyPI token', ['py', 'pi-', random(60)]],
    ['a Vault token', ['hv', 's.', random(24)]],
    ['a SendGrid key', ['S', 'G.', random(22), '.', random(43)]],
    ['a NATS seed', ['S', 'U', base32(56)]],
    ['an API key', ['sk-', 'proj-', random(40)]],
    ['a signed token (JWT)', ['ey', 'J', random(20), '.ey', 'J', random(40), '.', random(43)]],
  ])('is found as %s in the midst of prose, and all of it', (kind, parts) => {
    const token = parts.join('');
    const text = `Take “${token}”, for now.`;
    expect(secretsIn(text, anywhere).map((each) => [each.kind.en, text.slice(each.from, each.to)])).toEqual([
      [kind, token],
    ]);
  });
});

test('of a webhook and a URL only the secret part is one', () => {
  const hook = ['T01234567', 'B01234567', random(24)].join('/');
  const texts = [`https://hooks.slack.com/services/${hook}`, 'amqp://app:s3cr3t@queue/shop'];
  const parts = texts.map((text) => secretsIn(text, anywhere).map(({ from, to }) => text.slice(from, to)));
  expect(parts).toEqual([[hook], ['s3cr3t']]);
});

test('a longer word that only begins like a token, a placeholder and an address without a password are none', () => {
  const texts = [
    ['AK', 'IA', capitals(20)].join(''),
    ['AK', 'IA', 'IOSFODNN7', 'EXAMPLE'].join(''),
    'amqp://app:password@queue/shop',
    'https://queue.internal:5671/shop?at=12:30@noon',
    'password=<your password>',
    'token: “opaque-session-token”',
  ];
  expect(texts.filter((text) => secretsIn(text, anywhere).length > 0)).toEqual([]);
});

test('one secret in another is told once', () => {
  const token = ['gh', 'p_', random(36)].join('');
  expect(secretsIn(`https://x:${token}@git.internal/a`, anywhere)).toHaveLength(1);
});
