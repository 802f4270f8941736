import { expect, test } from 'vitest';
import { draft } from '../../../model/testing/build.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { exampleInvalid } from './example-invalid.ts';

const payload = {
  type: 'object',
  required: ['orderId'],
  properties: { orderId: { type: 'string' }, quantity: { type: 'integer', minimum: 1 } },
};
const withExamples = (...examples: unknown[]) => draft().message('placed', { payload, examples }).done();

test('an example that does not fit is a warning at the example, with the place and the reason', () => {
  const [finding, ...rest] = findingsOf(exampleInvalid, withExamples({ orderId: 'o' }, { orderId: 'o', quantity: 0 }));
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ severity: 'warning', messages: ['placed'], pointer: '/messages/placed/examples/1' });
  expect(finding?.message.en).toBe('Example 2 of “Placed” does not fit its schema at /quantity: 0 is less than 1.');
});

test('each wrong example is found once: a wrong type, a missing field, a shared schema', () => {
  const design = withExamples({ orderId: 1, quantity: 'x' }, {}, { orderId: 'o' });
  expect(findingsOf(exampleInvalid, design).map(({ pointer }) => pointer)).toEqual([
    '/messages/placed/examples/0',
    '/messages/placed/examples/1',
  ]);
  const shared = draft()
    .message('m', { payload: { $ref: '#/schemas/id' }, examples: [1] })
    .with({ schemas: { id: { type: 'string' } } });
  expect(findingsOf(exampleInvalid, shared.done())).toHaveLength(1);
});

test('a default that does not fit is found where it stands', () => {
  const wrong = { ...payload, properties: { ...payload.properties, quantity: { type: 'integer', default: 'one' } } };
  const design = draft()
    .message('placed', { payload: wrong, examples: [{ orderId: 'o' }] })
    .done();
  const [finding, ...rest] = findingsOf(exampleInvalid, design);
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({
    messages: ['placed'],
    pointer: '/messages/placed/payload/properties/quantity/default',
  });
});

test('the least value allowed fits', () => {
  expect(findingsOf(exampleInvalid, withExamples({ orderId: 'o', quantity: 1 }))).toEqual([]);
});

test('examples that fit, no examples, and no schema give nothing', () => {
  expect(findingsOf(exampleInvalid, withExamples({ orderId: 'o', more: true }))).toEqual([]);
  expect(findingsOf(exampleInvalid, withExamples())).toEqual([]);
  expect(
    findingsOf(
      exampleInvalid,
      draft()
        .with({ messages: { m: { name: 'm', examples: [1] } } })
        .done(),
    ),
  ).toEqual([]);
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
