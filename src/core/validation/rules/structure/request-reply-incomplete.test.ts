import { expect, test } from 'vitest';
import type { Publish, Subscribe } from '../../../model/link.ts';
import { draft } from '../../../model/testing/build.ts';
import { analyse } from '../../../queueing/analyse.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { requestReplyIncomplete } from './request-reply-incomplete.ts';

const request = { replyTo: 'answers', timeoutMs: 500 };
/** The page asks for prices; what is asked, and by whom, is given. */
const asking = (link: Partial<Publish> = {}, kind: 'query' | 'command' | 'event' = 'query') =>
  draft()
    .message('ask', { name: 'price.query', kind })
    .message('answer', { name: 'price.answer', kind: 'reply' })
    .service('page')
    .topic('questions')
    .service('prices')
    .publish('page', 'questions', { message: 'ask', ...link })
    .subscribe('questions', 'prices');
const answered = (link: Partial<Publish> = { request }) =>
  asking(link)
    .topic('answers')
    .publish('prices', 'answers', { message: 'answer', after: { subscriptions: ['questions-to-prices'] } });
const whole = (reading: Partial<Subscribe> = {}) => answered().subscribe('answers', 'page', reading);
const shared = (first: Partial<Subscribe>, second: Partial<Subscribe>) =>
  whole({ group: 'pages', ...first })
    .service('other')
    .subscribe('answers', 'other', { group: 'pages', ...second });

describeRule(requestReplyIncomplete, {
  finds: [
    { name: 'a query that names no reply topic', design: asking().done() },
    { name: 'a reply topic where nobody publishes', design: asking({ request }).topic('answers').done() },
    { name: 'an asker that does not read the answers', design: answered().done() },
    { name: 'an asker that competes for its answers', design: shared({}, {}).done() },
    { name: 'an asker that competes for some of its answers', design: shared({ filter: ['answer'] }, {}).done() },
    {
      name: 'a query that a publisher asks without a reply topic',
      design: asking().publisher('web').publish('web', 'questions', { message: 'ask' }).done(),
      times: 2,
    },
  ],
  leavesAlone: [
    { name: 'a query whose answer comes back', design: whole().done() },
    { name: 'a command and an event', design: asking({}, 'command').publish('page', 'questions').done() },
    {
      name: 'a publisher, behind which callers listen',
      design: answered({ arrivals: { process: 'poisson', ratePerSecond: 1 }, request })
        .subscribe('answers', 'page')
        .publisher('web')
        .publish('web', 'questions', { message: 'ask', request })
        .done(),
    },
    {
      name: 'answers that come from outside',
      design: asking({ request }).topic('answers', { external: true }).subscribe('answers', 'page').done(),
    },
    { name: 'a query of others', design: asking().service('page', { external: true }).done() },
    {
      name: 'what topic-no-publisher says',
      design: asking({ request }).topic('answers').subscribe('answers', 'page').done(),
    },
  ],
  boundary: [
    { name: 'a group of its own', found: shared({}, {}).done(), alone: shared({}, { group: 'others' }).done() },
    {
      name: 'filters that do not meet',
      found: shared({ filter: ['answer'] }, { filter: ['ask', 'answer'] }).done(),
      alone: shared({ filter: ['answer'] }, { filter: ['ask'] }).done(),
    },
  ],
});

const told = (design: ReturnType<ReturnType<typeof asking>['done']>) =>
  findingsOf(requestReplyIncomplete, design).map(({ message, pointer }) => [message.en, pointer]);

test('says what is missing first, at the field where it would stand', () => {
  expect(told(asking().done())).toEqual([
    [
      '“Page” asks “price.query” and says neither where the answer goes nor how long it waits.',
      '/links/page-to-questions/request',
    ],
  ]);
  expect(told(shared({}, {}).done())).toEqual([
    [
      '“Page” shares the answers on “Answers” with “Other”: all of them read as group “pages”.',
      '/links/answers-to-page/group',
    ],
  ]);
});

test('the fix adds reply topic, reply, timeout and reading', () => {
  const after = fixed(requestReplyIncomplete, asking().done());
  expect(after.links?.['page-to-questions']).toMatchObject({
    request: { replyTo: 'questions-replies', timeoutMs: 1000 },
  });
  expect(after.links?.['prices-answers']).toMatchObject({
    from: 'prices',
    to: 'questions-replies',
    after: { subscriptions: ['questions-to-prices'], messages: ['ask'] },
  });
  expect(after.messages?.['ask-reply']).toMatchObject({ name: 'price.query.reply', kind: 'reply' });
  expect(after.links?.['page-reads-replies']).toMatchObject({ from: 'questions-replies', to: 'page' });
});

test('the fix uses the answers that the asker hears already, and waits twice what 99 of 100 need', () => {
  const at = { arrivals: { process: 'poisson', ratePerSecond: 10 } } as const;
  const design = answered(at)
    .subscribe('questions', 'prices', { work: { distribution: 'exponential', meanMs: 20 } })
    .subscribe('answers', 'page')
    .done();
  const p99 = analyse(design).subscriptions['questions-to-prices']?.p99Ms as number;
  const after = fixed(requestReplyIncomplete, design, analyse).links?.['page-to-questions'] as Publish;
  expect(after.request?.replyTo).toBe('answers');
  expect((after.request?.timeoutMs as number) / p99).toBeCloseTo(2, 1);
});

test('no fix is offered where the asker would start other work by reading, or several might answer', () => {
  const busy = asking({ after: {} }).topic('clicks').subscribe('clicks', 'page').done();
  expect(findingsOf(requestReplyIncomplete, busy)[0]?.fix).toBeUndefined();
  const two = asking().service('stock').subscribe('questions', 'stock').done();
  expect(findingsOf(requestReplyIncomplete, two)[0]?.fix).toBeUndefined();
});
