import { expect, test } from 'vitest';
import { formOf } from '../../../core/kinds/form/form.ts';
import { topic } from '../../../core/model/topic.ts';
import { summaryOf } from './shown.ts';

const fields = formOf(topic);

test('a folded group names what is set, with words for choices and units for numbers', () => {
  const record = {
    capacity: 100,
    onFull: 'reject',
    retentionSeconds: 60,
    ordered: true,
    description: 'long words that nobody wants to read here',
    publishLatency: { distribution: 'constant', meanMs: 2 },
    messages: ['a', 'b'],
  };
  expect(summaryOf(fields, record).map(({ en }) => en)).toEqual([
    'Description',
    'Messages 2',
    'Ordered',
    'Capacity 100',
    'When full Refuse it for all groups',
    'Retention 60 s',
    expect.stringMatching(/^Publish latency Constant/),
  ]);
  expect(summaryOf(fields, record).map(({ zh }) => zh)).toContain('有序');
});

test('a group in which nothing is set says nothing', () => {
  expect(summaryOf(fields, {})).toEqual([]);
});
