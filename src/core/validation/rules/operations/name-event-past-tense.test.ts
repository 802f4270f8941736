import { expect, test } from 'vitest';
import type { Message } from '../../../model/message.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf } from '../../testing/rule-cases.ts';
import { nameEventPastTense } from './name-event-past-tense.ts';

const called = (name: string, kind?: Message['kind']) =>
  draft()
    .message('m', { name, ...(kind && { kind }) })
    .done();

describeRule(nameEventPastTense, {
  finds: [
    { name: 'an event that is an order', design: called('order.place') },
    { name: 'an event that is a thing', design: called('Order', 'event') },
    { name: 'a command that is done', design: called('order.placed', 'command') },
    { name: 'a participle in an earlier part', design: called('placed.order') },
  ],
  leavesAlone: [
    { name: 'what happened', design: called('order.placed') },
    { name: 'what happened, by an irregular verb', design: called('MailSent') },
    { name: 'what is to be done', design: called('order.place', 'command') },
    { name: 'queries, replies and documents', design: called('order', 'document') },
    { name: 'a name in another script', design: called('订单') },
    { name: 'a version behind the name', design: called('order.placed.v2') },
  ],
  boundary: [{ name: 'words in -ed that are no participles', found: called('cat.feed'), alone: called('cat.fed') }],
});

test('says what the name is taken for', () => {
  expect(findingsOf(nameEventPastTense, called('order.place'))[0]?.message.en).toBe(
    '“order.place” is an event, and its name does not say what happened.',
  );
  expect(findingsOf(nameEventPastTense, called('order.placed', 'command'))[0]?.message.en).toBe(
    '“order.placed” is a command, and its name says that it has been done.',
  );
});
