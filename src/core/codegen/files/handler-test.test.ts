import { expect, it } from 'vitest';
import { planProject } from '../plan.ts';
import { richDesign } from '../testing/rich-design.ts';
import { answerTest } from './handler-test.ts';

const plan = planProject(richDesign, 'nats');
const [answer] = plan.services.flatMap(({ answers }) => answers);
const [reserves] = plan.services.flatMap(({ subscriptions }) =>
  subscriptions.flatMap(({ handlers }) =>
    handlers.flatMap(({ triggers }) => triggers.filter((each) => 'publishes' in each.does)),
  ),
);
if (!answer || !reserves) throw new Error('the design has changed');

it('an answer is tried by the name of its call, and has to give a reply', () => {
  expect(answerTest(plan, { ...answer, triggers: [] })).toContain(
    [
      `test('${answer.call.id} is answered', async () => {`,
      `  const trial = await tryAnswer(parts, '${answer.call.id}', {});`,
      '  assert.notEqual(trial.reply, undefined);',
      '  assert.deepEqual(trial.published, []);',
      '});',
    ].join('\n'),
  );
});

it('an answer that publishes is tried until every branch was seen', () => {
  const text = answerTest(plan, { ...answer, triggers: [{ ...reserves, probability: 0.5, every: 1 }] });
  expect(text).toContain(`test('${answer.call.id} leads to `);
  expect(text).toContain('number <= 40; number++');
  expect(text).toContain(`await tryAnswer(parts, '${answer.call.id}', {}, options);`);
});

it('each question is answered with a reply of its own', () => {
  const asks = plan.services.flatMap(({ publications }) => publications.filter(({ request }) => request));
  const [question] = asks;
  const [reply] = question?.request?.replyTo.messages ?? [];
  if (!question?.request || !reply) throw new Error('the design has changed');
  const { request } = question;
  const trigger = { ...reserves, probability: 1, every: 1, does: { publishes: question } };
  expect(answerTest(plan, { ...answer, triggers: [trigger] })).toContain(
    `  const options = { replyWith: () => sample.${reply.key}() };\n  const trial = await tryAnswer(`,
  );
  const other = { ...reply, key: 'other', type: 'other' };
  const askingAnother = { ...question, request: { ...request, replyTo: { ...request.replyTo, messages: [other] } } };
  const text = answerTest(plan, {
    ...answer,
    triggers: [trigger, { ...trigger, does: { publishes: askingAnother } }],
  });
  expect(text).toContain("  ['other', sample.other()],\n]);\n\ntest(");
  expect(text).toContain('  const options = { replyWith: (type: string) => replies.get(type) };\n');
});
