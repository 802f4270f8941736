/** The first test of a handler or an answer: what it publishes is what the design draws, and nothing else. */
import { text } from '../../lib/text-block.ts';
import { stringLiteral } from '../literal.ts';
import type { AnswerPlan, HandlerPlan, SubscriptionPlan, TriggerPlan } from '../plan/handler-plan.ts';
import type { PublicationPlan } from '../plan/link-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { exampleReply } from '../plan/playable.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { code, printCall, printExpression } from '../print-expression.ts';
import { packageName } from './package-files.ts';

/** With so many trials per 1 / probability a branch is missed once in 10^8 designs. */
const trialsPerChance = 20;
const mostTrials = 4_000;

/** What is run, and what it is told of beside the service. */
interface Trial {
  readonly run: 'tryHandler' | 'tryAnswer';
  readonly given: readonly string[];
}

export const handlerTest = (
  plan: ProjectPlan,
  subscription: SubscriptionPlan,
  { message, triggers }: HandlerPlan,
): string => {
  const published = triggers.filter(isPublication);
  const given = ['subscription', `messages.${message.key}`, `sample.${message.key}()`];
  return text`
    import assert from 'node:assert/strict';
    import { test } from 'node:test';
    import { messages, sample } from '${packageName(plan, 'events')}';
    import { tryHandler } from '${packageName(plan, 'runtime')}';
    import { parts } from '../src/generated/service.ts';

    const subscription = ${stringLiteral(subscription.id)};
    ${repliesTable(published)}

    test(${stringLiteral(`${message.type} ${effectOf(published, 'is worked off')}`)}, async () => {
      ${trials({ run: 'tryHandler', given }, published)}
    });
  `;
};

export const answerTest = (plan: ProjectPlan, { call, triggers }: AnswerPlan): string => {
  const published = triggers.filter(isPublication);
  return text`
    import assert from 'node:assert/strict';
    import { test } from 'node:test';
    ${repliesTo(published).length > 0 && `import { sample } from '${packageName(plan, 'events')}';`}
    import { tryAnswer } from '${packageName(plan, 'runtime')}';
    import { parts } from '../src/generated/service.ts';

    ${repliesTable(published)}

    test(${stringLiteral(`${call.id} ${effectOf(published, 'is answered')}`)}, async () => {
      ${trials({ run: 'tryAnswer', given: [stringLiteral(call.id), '{}'] }, published)}
    });
  `;
};

const effectOf = (published: readonly Publishing[], otherwise: string): string =>
  published.length === 0 ? otherwise : `leads to ${typesOf(published).join(', ')}`;

const trials = (trial: Trial, published: readonly Publishing[]): string[] =>
  published.every(isCertain) ? certainTrial(trial, published) : manyTrials(trial, published);

type Publishing = TriggerPlan & { readonly does: { readonly publishes: PublicationPlan } };

const isPublication = (trigger: TriggerPlan): trigger is Publishing =>
  'publishes' in trigger.does && trigger.probability > 0;

const isCertain = ({ probability, every, choice }: TriggerPlan): boolean =>
  probability === 1 && every === 1 && choice === undefined;

const typesOf = (triggers: readonly TriggerPlan[]): string[] =>
  [...new Set(triggers.flatMap(({ does }) => ('publishes' in does ? [does.publishes.message.type] : [])))].sort();

/** Nothing is left to chance: one trial shows it. */
const certainTrial = (trial: Trial, published: readonly Publishing[]): string[] => {
  const replies = repliesFor(published);
  return [
    ...(published.length > 0 ? [expectedTypes(published)] : []),
    ...(replies.length > 0 ? optionsOf(replies) : []),
    ...trialOf(trial, replies.length > 0 ? ['options'] : [], '  '),
    ...(trial.run === 'tryAnswer' ? ['assert.notEqual(trial.reply, undefined);'] : []),
    published.length > 0 ? 'assert.deepEqual(trial.types, expected);' : 'assert.deepEqual(trial.published, []);',
  ];
};

/** Chance is drawn from the id: enough ids take every branch. */
const manyTrials = (trial: Trial, published: readonly Publishing[]): string[] => {
  const rarest = Math.min(...published.map(({ probability, every }) => probability / every));
  const count = Math.min(mostTrials, Math.ceil(trialsPerChance / rarest));
  const always = typesOf(published.filter(isCertain));
  const options = optionsOf([`id: \`trial-\${number}\``, ...repliesFor(published)]);
  const seesAll = 'assert.deepEqual([...seen].sort(), expected);';
  const seesOnly = 'for (const type of seen) assert.ok(expected.includes(type));';
  return [
    expectedTypes(published),
    'const seen = new Set<string>();',
    '// Chance is drawn from the id: so many ids take every branch.',
    `for (let number = 1; number <= ${count}; number++) {`,
    ...options.map((line) => `  ${line}`),
    ...trialOf(trial, ['options'], '    ').map((line) => `  ${line}`),
    ...always.map((type) => `  assert.ok(trial.types.includes(${stringLiteral(type)}));`),
    '  for (const type of trial.types) seen.add(type);',
    '}',
    count < mostTrials ? seesAll : seesOnly,
  ];
};

const expectedTypes = (published: readonly Publishing[]): string => {
  const start = 'const expected = ';
  return `${start}${printExpression(typesOf(published), '  ', start.length + 2)};`.replaceAll('\n  ', '\n');
};

const trialOf = ({ run, given }: Trial, options: readonly string[], indent: string): string[] =>
  printCall(`const trial = await ${run}`, ['parts', ...given, ...options], ';', indent)
    .split('\n')
    .map((line, index) => (index === 0 ? line : line.slice(indent.length)));

/** On one line where that fits in a loop. */
const optionsOf = (fields: readonly string[]): string[] => {
  const line = `const options = { ${fields.join(', ')} };`;
  return line.length <= 116 ? [line] : ['const options = {', ...fields.map((field) => `  ${field},`), '};'];
};

/** A request in a trial is answered with a sample of its reply. */
const repliesFor = (published: readonly Publishing[]): string[] => {
  const [reply, ...others] = repliesTo(published);
  if (others.length > 0) return ['replyWith: (type: string) => replies.get(type)'];
  return reply ? [`replyWith: () => sample.${reply.key}()`] : [];
};

/** Where one reply is not for all. */
const repliesTable = (published: readonly Publishing[]): string[] => {
  const replies = repliesTo(published);
  if (replies.length < 2) return [];
  const entries = replies.map(({ type, key }) => printExpression([type, code(`sample.${key}()`)], '  '));
  return ['const replies = new Map<string, unknown>([', ...entries.map((entry) => `  ${entry},`), ']);'];
};

const repliesTo = (published: readonly Publishing[]): MessagePlan[] => [
  ...new Set(published.flatMap(({ does }) => exampleReply(does.publishes) ?? [])),
];
