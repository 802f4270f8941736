import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { ceAttributeName } from './ce-attribute-name.ts';

const named = (...names: string[]) =>
  draft()
    .message('placed', { attributes: Object.fromEntries(names.map((name) => [name, `what ${name} means`])) })
    .done();

describeRule(ceAttributeName, {
  finds: [
    { name: 'capital letters', design: named('tenantId') },
    { name: 'a hyphen', design: named('tenant-id') },
    { name: 'letters of another alphabet, and nothing else', design: named('租户') },
    { name: 'a name of the envelope', design: named('type') },
    { name: 'nothing at all', design: named('') },
    { name: 'each of several', design: named('A', 'b', 'C'), times: 2 },
  ],
  leavesAlone: [
    { name: 'lower-case letters and digits', design: named('tenantid', 'shard2') },
    { name: 'digits alone', design: named('2') },
    { name: 'a message without attributes', design: draft().message('placed').done() },
  ],
  boundary: [{ name: '20 characters', found: named('a'.repeat(21)), alone: named('a'.repeat(20)) }],
});

test('says what is wrong with the name, and the fix writes a legal one in its place', () => {
  expect(findingsOf(ceAttributeName, named('tenantId'))[0]?.message.en).toBe(
    'The attribute “tenantId” of “Placed” has characters that CloudEvents does not allow.',
  );
  expect(findingsOf(ceAttributeName, named('a'.repeat(21)))[0]?.message.en).toContain(
    'has 21 characters; 20 are allowed',
  );
  const attributes = (...names: string[]) =>
    Object.keys(fixed(ceAttributeName, named(...names)).messages?.placed?.attributes ?? {});
  expect(attributes('a', 'tenant-Id', 'b')).toEqual(['a', 'tenantid', 'b']);
  expect(attributes('tenantid', 'tenantId')).toEqual(['tenantid', 'tenantid2']);
  expect(attributes('time')).toEqual(['owntime']);
  expect(attributes('a'.repeat(20), 'A'.repeat(30))).toEqual(['a'.repeat(20), `${'a'.repeat(19)}2`]);
});
