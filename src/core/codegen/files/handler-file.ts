/** A handler as it is first written: stands in for the work, then does what the trigger graph draws. */
import { text } from '../../lib/text-block.ts';
import { commentText, stringLiteral } from '../literal.ts';
import type { AnswerPlan, HandlerPlan, TriggerPlan } from '../plan/handler-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { isOpen } from '../plan/playable.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { printExpression, printImport } from '../print-expression.ts';
import { carriedFields } from './carried-fields.ts';
import { packageName } from './package-files.ts';

export const handlerFile = (plan: ProjectPlan, handler: HandlerPlan): string => {
  const { triggers, message, outcome } = handler;
  const body = doAll(triggers, message);
  const given = usesMessage(triggers, message) ? 'message' : '_message';
  const acts = outcome === 'processed' || triggers.some((trigger) => !isOpen(trigger) || isChosen(trigger, triggers));
  const parameters = acts ? `${given}, context` : '';
  return text`
    ${comment(handler)}
    ${publishes(triggers) ? printImport(['sample'], packageName(plan, 'events')) : []}
    import type { Handlers } from '../generated/contract.ts';

    export const ${handler.name}: Handlers['${handler.key}'] = async (${parameters}) => {
      ${outcome === 'processed' && standIn}
      ${body}
    };
  `;
};

export const answerFile = (plan: ProjectPlan, answer: AnswerPlan): string => {
  const body = doAll(answer.triggers, undefined);
  return text`
    /** Answers a call. Yours: written once, never again. */
    ${publishes(answer.triggers) ? printImport(['sample'], packageName(plan, 'events')) : []}
    import type { Answers } from '../generated/contract.ts';

    export const ${answer.name}: Answers['${answer.call.key}'] = async (_request, context) => {
      ${standIn}
      ${body}
      return {};
    };
  `;
};

const standIn = 'await context.standIn(); // Replace this by the real work.';

const comment = (handler: HandlerPlan): string[] => {
  const summary = handler.outcome === 'processed' ? commentText(handler.message.summary) : '';
  const yours = 'Yours: written once, never again.';
  if (summary === '') return [`/** ${describe(handler)} ${yours} */`];
  return ['/**', ` * ${describe(handler)} ${summary}`, ` * ${yours}`, ' */'];
};

const describe = ({ message, outcome }: HandlerPlan): string => {
  const type = commentText(message.type);
  if (outcome === 'failed') return `After an attempt at ${type} has failed.`;
  return outcome === 'exhausted' ? `When ${type} has no attempt left.` : `What happens on ${type}.`;
};

/** Among several: which one is drawn even where it is then left open. */
const isChosen = ({ choice }: TriggerPlan, triggers: readonly TriggerPlan[]): boolean =>
  choice !== undefined && triggers.filter((trigger) => trigger.choice === choice).length > 1;

const publishes = (triggers: readonly TriggerPlan[]): boolean =>
  triggers.some((trigger) => 'publishes' in trigger.does && !isOpen(trigger));

const usesMessage = (triggers: readonly TriggerPlan[], message: MessagePlan): boolean =>
  triggers.some(
    (trigger) =>
      'publishes' in trigger.does &&
      !isOpen(trigger) &&
      carriedFields(message, trigger.does.publishes.message).length > 0,
  );

/** A choice among several is one switch; the others stand alone, calls before publications. */
const doAll = (triggers: readonly TriggerPlan[], message: MessagePlan | undefined): string[] => {
  const choices = [...new Set(triggers.map(({ choice }) => choice))].filter((choice) => choice !== undefined);
  const lone = triggers.filter(({ choice }) => choice === undefined).flatMap((trigger) => doOne(trigger, message));
  return [
    ...lone,
    ...choices.flatMap((choice) =>
      choose(
        choice,
        triggers.filter((trigger) => trigger.choice === choice),
        message,
      ),
    ),
  ];
};

const choose = (choice: string, triggers: readonly TriggerPlan[], message: MessagePlan | undefined): string[] => {
  const [only, ...others] = triggers;
  if (only && others.length === 0) return doOne(only, message, choice);
  const named = outcomeNames(triggers);
  const table = printExpression(Object.fromEntries(named.map(({ name, trigger }) => [name, trigger.probability])));
  const call = `context.choose(${stringLiteral(choice)}, `;
  const line = `switch (${call}${oneLine(table)})) {`;
  const long = ['switch (', ...`${call}${table})`.split('\n').map((part) => `  ${part}`), ') {'];
  return [
    ...(line.length <= 118 ? [line] : long),
    ...named.flatMap(({ name, trigger }) => [
      `  case ${stringLiteral(name)}:`,
      ...doOne({ ...trigger, probability: 1 }, message).map((code) => `    ${code}`),
      '    break;',
    ]),
    '}',
  ];
};

/** What is published or called names the outcome; the link does where that is not enough. */
const outcomeNames = (triggers: readonly TriggerPlan[]): { name: string; trigger: TriggerPlan }[] => {
  const wanted = (trigger: TriggerPlan) =>
    'publishes' in trigger.does ? trigger.does.publishes.key : trigger.does.calls.key;
  const clash = new Set(triggers.map(wanted)).size < triggers.length;
  return triggers.map((trigger) => ({ name: clash ? trigger.link : wanted(trigger), trigger }));
};

/** `{ a: 1, b: 2 }` of an object with one field per line. */
const oneLine = (object: string): string =>
  object
    .replace(/^\{\n\s*/, '{ ')
    .replace(/,\n\s*\}$/, ' }')
    .replace(/,\n\s*/g, ', ');

/** Chance is drawn under the name of the link, or of the choice that it is alone in. */
const doOne = (trigger: TriggerPlan, message: MessagePlan | undefined, draw = trigger.link): string[] => {
  if (isOpen(trigger)) return leftOpen(trigger);
  const conditions = [
    ...(trigger.probability < 1 ? [`context.chance(${stringLiteral(draw)}, ${trigger.probability})`] : []),
    ...(trigger.every > 1 ? [`context.everyNth(${stringLiteral(trigger.link)}, ${trigger.every})`] : []),
  ];
  const act = repeated(trigger, delayed(trigger, action(trigger, message)));
  if (conditions.length === 0) return act;
  return [`if (${conditions.join(' && ')}) {`, ...act.map((code) => `  ${code}`), '}'];
};

/** Not code that fails until it is replaced: the rest of the flow runs from the first start. */
const leftOpen = ({ does }: TriggerPlan): string[] =>
  'publishes' in does
    ? [
        `// The design has no example of ${commentText(does.publishes.message.type)}: say here what it holds.`,
        `// await context.emit.${does.publishes.key}({ ... });`,
      ]
    : [];

const repeated = ({ copies }: TriggerPlan, act: readonly string[]): string[] =>
  copies === 1 ? [...act] : [`for (let copy = 0; copy < ${copies}; copy++) {`, ...act.map((code) => `  ${code}`), '}'];

const delayed = ({ delay }: TriggerPlan, act: readonly string[]): string[] =>
  delay === undefined
    ? [...act]
    : [
        `context.later(${oneLineIfShort(printExpression(delay))}, async () => {`,
        ...act.map((code) => `  ${code}`),
        '});',
      ];

const oneLineIfShort = (object: string): string => (oneLine(object).length < 90 ? oneLine(object) : object);

const action = ({ does }: TriggerPlan, message: MessagePlan | undefined): string[] => {
  if ('calls' in does) return [`await context.call.${does.calls.key}({});`];
  const { key, message: published } = does.publishes;
  const carried = message ? carriedFields(message, published) : [];
  if (carried.length === 0) return [`await context.emit.${key}(sample.${published.key}());`];
  return [
    `await context.emit.${key}({`,
    `  ...sample.${published.key}(),`,
    ...carried.map((field) => `  ${field}: message.data.${field},`),
    '});',
  ];
};
