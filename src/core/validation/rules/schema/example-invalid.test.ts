import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { exampleInvalid } from './example-invalid.ts';

const payload = {
  type: 'object',
  required: ['orderId'],
  properties: { orderId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
};
const withExamples = (...examples: unknown[]) => draft().message('placed', { payload, examples }).done();
const wrongDefault = {
  ...payload,
  properties: { ...payload.properties, quantity: { type: 'integer', default: 'one' } },
};

describeRule(exampleInvalid, {
  finds: [
    { name: 'a wrong type', design: withExamples({ orderId: 1 }) },
    { name: 'a missing field', design: withExamples({}) },
    {
      name: 'each wrong example once, the right one not',
      design: withExamples({ orderId: 1, quantity: 'x' }, {}, { orderId: 'o' }),
      times: 2,
    },
    {
      name: 'what a shared schema refuses',
      design: draft()
        .message('m', { payload: { $ref: '#/schemas/id' }, examples: [1] })
        .with({ schemas: { id: { type: 'string' } } })
        .done(),
    },
    {
      name: 'a default that does not fit',
      design: draft()
        .message('placed', { payload: wrongDefault, examples: [{ orderId: 'o' }] })
        .done(),
    },
  ],
  leavesAlone: [
    { name: 'an example that fits and says more', design: withExamples({ orderId: 'o', more: true }) },
    { name: 'a message without examples', design: withExamples() },
    {
      name: 'an example of a message without a schema',
      design: draft()
        .with({ messages: { m: { name: 'm', examples: [1] } } })
        .done(),
    },
  ],
  boundary: [
    {
      name: 'the least value allowed',
      found: withExamples({ orderId: 'o', quantity: 0 }),
      alone: withExamples({ orderId: 'o', quantity: 1 }),
    },
  ],
});

test('says which example does not fit, where and why', () => {
  const [finding] = findingsOf(exampleInvalid, withExamples({ orderId: 'o' }, { orderId: 'o', quantity: 0 }));
  expect(finding).toMatchObject({ severity: 'warning', messages: ['placed'], pointer: '/messages/placed/examples/1' });
  expect(finding?.message.en).toBe('Example 2 of “Placed” does not fit its schema at /quantity: 0 is less than 1.');
});

test('a default that does not fit is found where it stands', () => {
  const design = draft().message('placed', { payload: wrongDefault }).done();
  expect(findingsOf(exampleInvalid, design)).toMatchObject([
    { messages: ['placed'], pointer: '/messages/placed/payload/properties/quantity/default' },
  ]);
});

test('a change of a shared schema is seen though the message is the same', () => {
  const message = { name: 'm', payload: { $ref: '#/schemas/id' }, examples: [1] };
  const design = draft()
    .with({ messages: { m: message }, schemas: { id: { type: 'integer' } } })
    .done();
  expect(findingsOf(exampleInvalid, design)).toEqual([]);
  expect(findingsOf(exampleInvalid, { ...design, schemas: { id: { type: 'string' } } })).toHaveLength(1);
});

test('the fix removes the examples that do not fit, twins too, and no other', () => {
  const after = fixed(exampleInvalid, withExamples({ orderId: 'a' }, {}, {}, { orderId: 'b' }));
  expect(after.messages?.placed?.examples).toEqual([{ orderId: 'a' }, { orderId: 'b' }]);
  expect(fixed(exampleInvalid, withExamples({})).messages?.placed).not.toHaveProperty('examples');
});
