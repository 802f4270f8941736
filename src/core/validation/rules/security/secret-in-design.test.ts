import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { JsonObject } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { secretInDesign } from './secret-in-design.ts';

/** Put together here, so that nothing that looks through this file takes them for real. */
const github = ['gh', 'p_', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('');
const privateKey = ['-----BEGIN PRIVATE', ' KEY-----\nMIIB\n-----END PRIVATE', ' KEY-----'].join('');
const randomWord = 'k7Qz' + '2mPx9Lw4Rt8V';
const reference = (name: string) => `\${${name}}`;

const setting = (key: string, value: string) =>
  draft()
    .service('stock', { configuration: { [key]: value } })
    .done();
const described = (description: string) => draft().service('stock', { description }).done();
const example = (payload: JsonObject, ...examples: unknown[]) =>
  draft().message('signed-in', { payload, examples }).done();
const withField = (fields: object): Design => ({ ...draft().topic('orders').done(), ...fields });

describeRule(secretInDesign, {
  finds: [
    { name: 'a setting that is called a token', design: setting('API_TOKEN', randomWord) },
    { name: 'a password however short', design: setting('dbPassword', 'hunter2') },
    { name: 'a password in a URL', design: setting('DB_URL', `postgres://app:${randomWord}@db/stock`) },
    { name: 'a token of a known form, whatever the setting is called', design: setting('REMARK', github) },
    { name: 'a token in a description', design: described(`Use ${github} for now.`) },
    { name: 'a password in a connection string', design: described(`Server=db;Password=${randomWord};Pooling=true`) },
    { name: 'a private key in a note', design: withField({ notes: { hint: { text: `Ours:\n${privateKey}` } } }) },
    { name: 'a secret in an example', design: example({}, { user: { apiKey: randomWord } }) },
    {
      name: 'a secret as a default of a schema',
      design: example({ properties: { accessToken: { type: 'string', default: randomWord } } }),
    },
    {
      name: 'a secret as the only value of a schema',
      design: example({ properties: { accessToken: { const: randomWord } } }),
    },
    { name: 'a secret in a list', design: example({}, { tokens: ['a', randomWord] }) },
    { name: 'a secret in a field of somebody else', design: withField({ 'x-deploy': { client_secret: randomWord } }) },
    {
      name: 'a secret in what a scenario changes',
      design: {
        ...setting('API_TOKEN', reference('API_TOKEN')),
        scenarios: { night: { overrides: { '/nodes/stock/configuration/API_TOKEN': randomWord } } },
      },
    },
    { name: 'one text with several, once', design: described(`${github} and ${github}`) },
    { name: 'each text of several', design: { ...described(github), description: github }, times: 2 },
  ],
  leavesAlone: [
    { name: 'a reference to the environment', design: setting('DB_PASSWORD', reference('DB_PASSWORD')) },
    { name: 'a URL whose password is one', design: setting('DB_URL', `postgres://app:${reference('PW')}@db/stock`) },
    { name: 'a name of a secret', design: setting('TOKEN', 'orders-service-account') },
    { name: 'a file with a secret', design: setting('PASSWORD_FILE', '/run/secrets/db-password-2024') },
    { name: 'a path where a password is to be found', design: setting('DB_PASSWORD', '/run/secrets/db') },
    { name: 'a setting about passwords', design: setting('PASSWORD_LENGTH_POLICY', 'at-least-12-characters') },
    { name: 'a random word that is called nothing special', design: setting('PARTITION_SEED', randomWord) },
    { name: 'prose about tokens', design: described('The token: opaque, the secret: see https://wiki.example/a/b.') },
    { name: 'a made-up example', design: example({}, { token: 'example-token-1234567890abcdef' }) },
    { name: 'a key that is no secret', design: example({}, { partitionKey: randomWord, nextPageToken: randomWord }) },
    {
      name: 'what a schema says of a password',
      design: example({ required: ['password'], properties: { password: { pattern: '^[A-Za-z0-9!?]{12,}$' } } }),
    },
    {
      name: 'the name of an account',
      design: draft()
        .service('a', { access: { credential: 'svc-a-7f3k9q2x8z' } })
        .done(),
    },
  ],
  boundary: [
    {
      name: '3.5 bits per character',
      found: setting('token', '0a1b2c3d4e5f'),
      alone: setting('token', '0a1b2c3d4e5'),
    },
  ],
});

test('never says the secret, and says where it is', () => {
  const [finding] = findingsOf(secretInDesign, setting('API_TOKEN', randomWord));
  expect(finding).toMatchObject({
    message: { en: '“API_TOKEN” of “Stock” holds what looks like a secret: k7Qz… (16 characters).' },
    nodes: ['stock'],
    pointer: '/nodes/stock/configuration/API_TOKEN',
  });
  for (const text of [github, privateKey, randomWord, 'hunter2'])
    for (const design of [setting('password', text), described(`password=${text}`)])
      for (const { message } of findingsOf(secretInDesign, design))
        expect(`${message.en} ${message.zh}`).not.toContain(text);
});

test('the fix reads a setting from the environment and redacts other texts, only the secret in them', () => {
  expect(fixed(secretInDesign, setting('db password', 'hunter2')).nodes?.stock).toMatchObject({
    configuration: { 'db password': reference('DB_PASSWORD') },
  });
  expect(fixed(secretInDesign, described(`Use ${github} or ${github}, please.`)).nodes?.stock?.description).toBe(
    'Use [redacted] or [redacted], please.',
  );
  expect(
    fixed(secretInDesign, example({}, 1, { apiKey: randomWord, id: 7 })).messages?.['signed-in']?.examples,
  ).toEqual([1, { apiKey: '[redacted]', id: 7 }]);
});

test('nothing is changed where other words would mean something else', () => {
  const named = draft().service('stock', { name: github }).done();
  expect(findingsOf(secretInDesign, named)[0]?.fix).toBeUndefined();
  const only = example({ properties: { accessToken: { const: randomWord } } });
  expect(findingsOf(secretInDesign, only)[0]?.fix).toBeUndefined();
});
