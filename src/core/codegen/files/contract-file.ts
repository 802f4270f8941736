/** `contract.ts` of a service: what its handlers get and may do, as types. A changed design shows here as a type error there. */
import { text } from '../../lib/text-block.ts';
import type { PublicationPlan } from '../plan/link-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import type { ProjectPlan, ServicePlan } from '../plan/project-plan.ts';
import { printImport } from '../print-expression.ts';
import { lineWidth } from '../types/print-types.ts';
import { answerComment, callComment, emitComment, entranceComment, handlerComment } from './decisions.ts';
import { header } from './generated-file.ts';
import { packageName } from './package-files.ts';
import { rhythmOf, scheduledFunctions } from './schedule-file.ts';

export const contractFile = (plan: ProjectPlan, service: ServicePlan): string => {
  const { publications, calls, answers, schedules } = service;
  const handlers = service.subscriptions.flatMap((subscription) => subscription.handlers);
  const used = [
    ...publications.flatMap((publication) => [publication.message, ...repliesOf(publication)]),
    ...handlers.map(({ message }) => message),
  ];
  const kinds = [
    ...(publications.some(({ request }) => !request) ? ['Emit'] : []),
    ...(publications.some(({ request }) => request) ? ['Request'] : []),
    ...(calls.length > 0 ? ['Call'] : []),
    ...(handlers.length > 0 ? ['Handler'] : []),
    ...(answers.length > 0 ? ['Answer'] : []),
    ...(schedules.length > 0 ? ['Scheduled'] : []),
  ];
  return text`
    ${header(`What ${service.slug} publishes and handles.`)}
    ${printImport(
      used.map(({ typeName }) => typeName),
      packageName(plan, 'events'),
      true,
    )}
    ${printImport(kinds, packageName(plan, 'runtime'), true)}
    ${handlers.length + answers.length + schedules.length > 0 && "import type { Deps } from '../deps.ts';"}

    /** One function per message that it publishes. */
    ${interfaceOf(
      'Emits',
      publications.map((publication) => ({
        comment: [emitComment(publication), entranceComment(service, publication)].filter(Boolean).join(' '),
        code: `${publication.key}: ${emitType(publication)};`,
      })),
    )}

    /** One function per service that it calls. */
    ${interfaceOf(
      'Calls',
      calls.map((call) => ({ comment: callComment(call), code: `${call.key}: Call;` })),
    )}

    ${handlers.length > 0 && '/** One handler per message that reaches it. */'}
    ${membersOf(
      'Handlers',
      service.subscriptions.flatMap((subscription) =>
        subscription.handlers.map((handler) => ({
          comment: handlerComment(subscription, handler),
          code: `${handler.key}: Handler<${handler.message.typeName}, Emits, Calls, Deps>;`,
        })),
      ),
    )}

    ${answers.length > 0 && '/** One answer per call that reaches it. */'}
    ${membersOf(
      'Answers',
      answers.map(({ call }) => ({ comment: answerComment(call), code: `${call.key}: Answer<Emits, Calls, Deps>;` })),
    )}

    ${schedules.length > 0 && '/** What goes out by the clock: one function for each entrance that it uses. */'}
    ${membersOf(
      'Schedules',
      scheduledFunctions(service).map(({ name, message, path }) => ({
        comment: schedules
          .filter((schedule) => schedule.path === path)
          .map(rhythmOf)
          .join(' '),
        code: `${name}: Scheduled<${message?.typeName ?? 'unknown'}, Deps>;`,
      })),
    )}
  `;
};

/** Replies that may come back to a request: what the reply topic carries. */
export const repliesOf = (publication: PublicationPlan): readonly MessagePlan[] =>
  publication.request?.replyTo.messages ?? [];

export const replyType = (publication: PublicationPlan): string =>
  repliesOf(publication)
    .map(({ typeName }) => typeName)
    .join(' | ') || 'unknown';

const emitType = (publication: PublicationPlan): string =>
  publication.request
    ? `Request<${publication.message.typeName}, ${replyType(publication)}>`
    : `Emit<${publication.message.typeName}>`;

interface Member {
  readonly comment: string;
  readonly code: string;
}

/** The runtime asks for these two in any case, so that nothing has a type as well. */
const interfaceOf = (name: string, members: readonly Member[]): string =>
  membersOf(name, members) || `export type ${name} = Record<never, never>;`;

/** On one line where it fits, else broken between words. */
const docComment = (comment: string): string => {
  const line = `  /** ${comment} */`;
  if (line.length <= lineWidth) return line;
  const lines: string[] = [];
  for (const word of comment.split(' ')) {
    const longer = `${lines.at(-1) ?? '   *'} ${word}`;
    if (lines.length > 0 && longer.length <= lineWidth) lines[lines.length - 1] = longer;
    else lines.push(`   * ${word}`);
  }
  return ['  /**', ...lines, '   */'].join('\n');
};

const membersOf = (name: string, members: readonly Member[]): string | false =>
  members.length > 0 &&
  `export interface ${name} {\n${members.map(({ comment, code }) => `${docComment(comment)}\n  ${code}`).join('\n')}\n}`;
