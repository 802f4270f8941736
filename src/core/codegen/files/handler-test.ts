/** The first test of a handler: what it publishes is what the design draws, and nothing else. */
import { text } from '../../lib/text-block.ts';
import { stringLiteral } from '../literal.ts';
import type { HandlerPlan, ProjectPlan, SubscriptionPlan, TriggerPlan } from '../plan/project-plan.ts';
import { printCall, printExpression } from '../print-expression.ts';
import { packageName } from './package-files.ts';

/** With so many trials per 1 / probability a branch is missed once in 10^8 designs. */
const trialsPerChance = 20;
const mostTrials = 4_000;

export const handlerTest = (
  plan: ProjectPlan,
  subscription: SubscriptionPlan,
  { message, triggers }: HandlerPlan,
): string => {
  const published = triggers.filter(isPublication);
  const types = typesOf(published);
  const always = typesOf(
    published.filter(({ probability, every, choice }) => probability === 1 && every === 1 && choice === undefined),
  );
  const rarest = Math.min(
    1,
    ...published.map(({ probability, every }) => probability / every).filter((share) => share > 0),
  );
  const trials = Math.min(mostTrials, Math.ceil(rarest === 1 ? 1 : trialsPerChance / rarest));
  const name = types.length === 0 ? `${message.type} is worked off` : `${message.type} leads to ${types.join(', ')}`;
  const tried = ['parts', 'subscription', `messages.${message.key}`, `sample.${message.key}()`, 'options'];
  const list = `  const expected: string[] = `;
  return text`
    import assert from 'node:assert/strict';
    import { test } from 'node:test';
    import { messages, sample } from '${packageName(plan, 'events')}';
    import { tryHandler } from '${packageName(plan, 'runtime')}';
    import { parts } from '../src/generated/service.ts';

    const subscription = ${stringLiteral(subscription.id)};

    test(${stringLiteral(name)}, async () => {
      ${list.trim()} ${printExpression(types, '  ', list.length)};
      const seen = new Set<string>();
      for (let number = 1; number <= ${trials}; number++) {
        const options = { id: \`trial-\${number}\`${replies(published)} };
        ${printCall('const trial = await tryHandler', tried, ';', '    ')
          .split('\n')
          .map((line, index) => (index === 0 ? line : line.slice(4)))}
        const types = trial.published.map(({ type }) => type);
        ${always.map((type) => `assert.ok(types.includes(${stringLiteral(type)}));`)}
        for (const type of types) seen.add(type);
      }
      ${trials < mostTrials ? 'assert.deepEqual([...seen].sort(), expected);' : 'for (const type of seen) assert.ok(expected.includes(type));'}
    });
  `;
};

type Publishing = TriggerPlan & { readonly does: { readonly publishes: unknown } };

const isPublication = (trigger: TriggerPlan): trigger is Publishing =>
  'publishes' in trigger.does && trigger.probability > 0;

const typesOf = (triggers: readonly TriggerPlan[]): string[] =>
  [...new Set(triggers.flatMap(({ does }) => ('publishes' in does ? [does.publishes.message.type] : [])))].sort();

/** A request in a trial is answered with a sample of its reply. */
const replies = (triggers: readonly TriggerPlan[]): string => {
  const messages = triggers.flatMap(({ does }) =>
    'publishes' in does ? (does.publishes.request?.replyTo.messages ?? []) : [],
  );
  const [reply] = messages.filter(({ samples }) => samples.length > 0);
  return reply ? `, replyWith: () => sample.${reply.key}()` : '';
};
