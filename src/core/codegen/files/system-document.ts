/** `docs/SYSTEM.md`: what the design says of the system to people: who owns what, what is promised, what may be seen by whom. */
import { sortedEntries } from '../../lib/sort.ts';
import { text } from '../../lib/text-block.ts';
import type { Node } from '../../model/node.ts';
import type { Objective } from '../../model/scenario.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { cell, section, table, words } from './markdown.ts';

export const systemDocument = (plan: ProjectPlan): string => text`
  # How ${words(plan.title)} is designed

  Generated from the design, version ${plan.version}; the design itself is \`${plan.slug}.eventwright.json\`.

  ${systemSections(plan)}
`;

/** Each with its heading; of what the design says nothing about there is no section. */
export const systemSections = (plan: ProjectPlan): string[] =>
  [
    section('Contexts', contexts(plan)),
    section('Services', services(plan)),
    section('Topics', topics(plan)),
    section('Messages', messages(plan)),
    section('Links', links(plan)),
    section('Objectives', objectives(plan)),
    section('Access', access(plan)),
    section('Security schemes', securitySchemes(plan)),
  ].flatMap((lines) => (lines.length === 0 ? [] : [...lines, '']));

const contexts = ({ design }: ProjectPlan): string[] =>
  table(
    ['context', 'part of', 'owner', 'description'],
    sortedEntries(design.contexts).map(([, { name, parent, owner = '', description = '' }]) => [
      cell(name),
      cell(contextName(design.contexts, parent)),
      cell(owner),
      words(description, 300),
    ]),
  );

const contextName = (contexts: ProjectPlan['design']['contexts'], id: string | undefined): string =>
  id === undefined ? '' : (contexts?.[id]?.name ?? id);

const services = ({ design, services: planned }: ProjectPlan): string[] =>
  table(
    [
      'service',
      'name',
      'context',
      'owner',
      'where it begins',
      'reads',
      'publishes',
      'calls',
      'workers',
      'writes to',
      'description',
    ],
    planned.map((service) => {
      const node = design.nodes?.[service.id];
      return [
        service.slug,
        cell(service.title),
        cell(contextName(design.contexts, node?.context)),
        cell(service.owner),
        entranceOf(node, service.entrances.length > 0),
        listOf(service.subscriptions.flatMap(({ handlers }) => handlers.map(({ message }) => message.type))),
        listOf(service.publications.map(({ message }) => message.type)),
        listOf(service.calls.map((call) => call.service)),
        listOf(service.subscriptions.map(({ concurrency }) => String(concurrency * service.replicas))),
        listOf(node && 'stores' in node ? (node.stores ?? []) : []),
        words(service.description, 300),
      ];
    }),
  );

/** What messages from outside come from, and who may send them. */
const entranceOf = (node: Node | undefined, isEntered: boolean): string => {
  if (!node || node.kind === 'topic') return '';
  if (!isEntered && !('source' in node || 'exposure' in node || 'authenticated' in node)) return '';
  return [node.source ?? 'external', node.exposure ?? 'internal', node.authenticated && 'callers prove who they are']
    .filter(Boolean)
    .join(', ');
};

const topics = ({ design, topics: planned }: ProjectPlan): string[] =>
  table(
    [
      'topic',
      'name',
      'context',
      'owner',
      'subject',
      'messages',
      'lanes',
      'parts of the address',
      'promises',
      'description',
    ],
    planned.map((topic) => {
      const node = design.nodes?.[topic.id];
      if (node?.kind !== 'topic') return [];
      return [
        topic.name,
        cell(node.name),
        cell(contextName(design.contexts, node.context)),
        cell(node.owner ?? ''),
        `\`${topic.subject}\``,
        listOf(topic.messages.map(({ type }) => type)),
        topic.ordered ? String(topic.partitions) : '',
        listOf(sortedEntries(node.parameters).map(([name, meaning]) => `${name}: ${meaning}`)),
        [node.replayable && 'may be read again', node.erasable && 'one person can be erased']
          .filter(Boolean)
          .join(', '),
        words(node.description ?? '', 300),
      ];
    }),
  );

const messages = ({ design, messages: planned }: ProjectPlan): string[] =>
  table(
    ['message', 'kind', 'version', 'compatibility', 'upgraded first', 'size', 'personal data', 'attributes', 'says'],
    planned.map(({ id, type, version = '', summary }) => {
      const message = design.messages?.[id];
      return [
        cell(type),
        message?.kind ?? 'event',
        version,
        message?.compatibility ?? '',
        message?.upgradeFirst ?? '',
        message?.sizeBytes === undefined ? '' : `${message.sizeBytes} bytes`,
        listOf(message?.pii ?? []),
        listOf(sortedEntries(message?.attributes).map(([name, meaning]) => `${name}: ${meaning}`)),
        words(summary, 300),
      ];
    }),
  );

/** Those that people have said something about. */
const links = ({ design }: ProjectPlan): string[] =>
  table(
    ['link', 'name', 'description'],
    sortedEntries(design.links)
      .filter(([, { name, description }]) => name !== undefined || description !== undefined)
      .map(([id, { name = '', description = '' }]) => [id, cell(name), words(description, 300)]),
  );

const objectives = ({ design }: ProjectPlan): string[] =>
  table(
    ['objective', 'from', 'to', 'promise', 'description'],
    sortedEntries(design.objectives).map(([id, objective]) => [
      cell(objective.name ?? id),
      objective.from,
      objective.to,
      promiseOf(objective),
      words(objective.description ?? '', 300),
    ]),
  );

const promiseOf = ({ p99Ms, minThroughputPerSecond, maxLossFraction, guarantee }: Objective): string =>
  [
    p99Ms !== undefined && `99 of 100 within ${p99Ms} ms`,
    minThroughputPerSecond !== undefined && `at least ${minThroughputPerSecond} per second`,
    maxLossFraction !== undefined && `at most ${Number((maxLossFraction * 100).toPrecision(6))} % lost`,
    guarantee,
  ]
    .filter(Boolean)
    .join(', ');

/** What to set up at the broker: one account for each service that is drawn with one. */
const access = ({ design, services: planned }: ProjectPlan): string[] =>
  table(
    ['service', 'account', 'signs in with', 'scopes', 'may read', 'may write'],
    planned.flatMap(({ id, slug, subscriptions, publications }) => {
      const node = design.nodes?.[id];
      if (!node || !('access' in node) || !node.access) return [];
      const { credential = '', scheme = '', scopes = [], mayRead, mayWrite } = node.access;
      const [read, write] = [subscriptions, publications].map((ends) => ends.map(({ topic }) => topic.subject));
      return [
        [
          slug,
          cell(credential),
          cell(scheme),
          listOf(scopes),
          listOf(mayRead ?? read ?? []),
          listOf(mayWrite ?? write ?? []),
        ],
      ];
    }),
  );

const securitySchemes = ({ design }: ProjectPlan): string[] =>
  table(
    ['scheme', 'kind', 'scopes'],
    (design.securitySchemes ?? []).map(({ name, kind, scopes = [] }) => [cell(name), kind, listOf(scopes)]),
  );

const listOf = (items: readonly string[]): string => [...new Set(items.map(cell))].join(', ');
