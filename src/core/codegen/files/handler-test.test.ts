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
