/** `messages.ts` of the events package: the contract of every message. */
import { text } from '../../lib/text-block.ts';
import { commentText } from '../literal.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { needsUpgrade } from '../plan/plan-versions.ts';
import { code, type Expression, printExpression, printImport } from '../print-expression.ts';
import { header } from './generated-file.ts';

export const messagesFile = (messages: readonly MessagePlan[]): string => {
  const earlier = messages.flatMap((message) => message.earlier);
  const fromContract = [...(earlier.some(({ readable }) => readable) ? ['asItIs'] : []), 'contractOf'];
  return text`
    ${header('What each message promises.')}
    ${messages.length > 0 ? printImport(fromContract, '../contract.ts') : []}
    ${messages.some(needsUpgrade) ? printImport(['upgrades'], '../upgrades.ts') : []}
    ${printImport(
      messages.map((message) => message.typeName),
      './types.ts',
      true,
    )}

    export const messages = ${objectOf(messages.map(contractLine))};

    /** A valid example of each message, free to change. */
    export const sample = ${objectOf(messages.map(({ key }) => `${key}: () => messages.${key}.sample(),`))};
  `;
};

const objectOf = (lines: readonly string[]): string =>
  lines.length === 0 ? '{}' : `{\n${lines.map((line) => `  ${line.replaceAll('\n', '\n  ')}`).join('\n')}\n}`;

const contractLine = (message: MessagePlan): string => {
  const terms = printExpression({
    type: message.type,
    slug: message.slug,
    version: message.version,
    key: message.keyPointer,
    deadlineMs: message.deadlineMs,
    personal: some(message.personal),
    attributes: some(message.attributes),
    earlier: earlierOf(message),
  });
  const comment = commentText(message.summary);
  return `${comment === '' ? '' : `/** ${comment} */\n`}${message.key}: contractOf<${message.typeName}>(${terms}),`;
};

const some = (list: readonly string[]): readonly string[] | undefined => (list.length === 0 ? undefined : list);

const earlierOf = ({ key, earlier }: MessagePlan): Expression =>
  earlier.length === 0
    ? undefined
    : Object.fromEntries(
        earlier.map(({ version, readable }) => [version, code(readable ? 'asItIs' : `upgrades.${key}['${version}']`)]),
      );
