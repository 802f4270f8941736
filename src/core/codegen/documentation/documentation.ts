/** The documentation of a design as one Markdown file: its picture, who owns what, what every message holds, what is promised. */
import { text } from '../../lib/text-block.ts';
import type { Design } from '../../model/design.ts';
import { cell, section, table, words } from '../files/markdown.ts';
import { picture } from '../files/picture.ts';
import { systemSections } from '../files/system-document.ts';
import type { TopicPlan } from '../plan/link-plan.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { planProject } from '../plan.ts';
import { callPromise, subscriptionPromise, topicPromise } from './delivery-promises.ts';
import { documentationMark } from './marks.ts';
import { definitionsOf, payloadFields } from './payload-fields.ts';
import type { Document } from './schema-files.ts';

export const documentationOf = (design: Design): Document => {
  const plan = planProject(design, 'in-memory');
  return { path: `${plan.slug}.md`, text: `${documentText(plan).replace(/\n{3,}/g, '\n\n')}\n${documentationMark}\n` };
};

const documentText = (plan: ProjectPlan): string => text`
  # ${words(plan.title)}

  ${words(plan.description, 2_000)}

  ${plan.design.version === undefined ? [] : `Version ${plan.version}`}

  \`\`\`mermaid
  flowchart LR
    ${picture(plan)}
  \`\`\`

  Boxes are services, rounded ones topics, flags come from outside; dotted lines are calls.

  ${systemSections(plan)}

  ${section('Delivery', deliveries(plan))}

  ${section('What messages hold', plan.messages.flatMap(messageLines))}
`;

const deliveries = (plan: ProjectPlan): string[] => {
  const topics = plan.topics.flatMap((topic) => {
    const node = plan.design.nodes?.[topic.id];
    return node?.kind === 'topic' ? [{ topic, node, promise: topicPromise(topic, node) }] : [];
  });
  const usual = mostFrequent(topics.map(({ promise }) => promise));
  return [
    ...(usual === undefined ? [] : [`What is not said otherwise is promised of every topic: ${usual}`, '']),
    ...topics.flatMap(({ topic, node, promise }) => {
      const told = [...(promise === usual ? [] : [promise, '']), ...readers(plan, topic)];
      return told.length === 0 ? [] : [`### ${words(node.name)}`, '', ...told, ''];
    }),
    ...plan.services.flatMap((service) => service.calls.map((call) => `- ${callPromise(service, call)}`)),
  ];
};

const readers = ({ services }: ProjectPlan, topic: TopicPlan): string[] =>
  services.flatMap((service) =>
    service.subscriptions
      .filter((subscription) => subscription.topic === topic)
      .map((subscription) => `- ${subscriptionPromise(service, subscription)}`),
  );

/** Something that is there more than once. */
const mostFrequent = (all: readonly string[]): string | undefined => {
  const count = (text: string) => all.filter((other) => other === text).length;
  const [most] = [...new Set(all)].sort((one, other) => count(other) - count(one));
  return most !== undefined && count(most) > 1 ? most : undefined;
};

const messageLines = ({ type, summary, version, keyPointer, deadlineMs, schema, samples }: MessagePlan): string[] => [
  `### ${words(type)}`,
  '',
  ...(summary === '' ? [] : [words(summary, 2_000), '']),
  ...facts([
    ['version', version],
    ['kept in order by', keyPointer === undefined ? undefined : words(keyPointer)],
    ['worth nothing after', deadlineMs === undefined ? undefined : `${deadlineMs} ms`],
  ]),
  ...fieldTable(schema),
  ...definitionsOf(schema).flatMap(([name, definition]) => [
    `#### ${words(name.replace(/^shared:/, ''))}`,
    '',
    ...fieldTable(definition),
  ]),
  ...(samples.length === 0
    ? []
    : ['For example:', '', '```json', ...JSON.stringify(samples[0], null, 2).split('\n'), '```', '']),
];

const facts = (pairs: readonly (readonly [name: string, value: string | undefined])[]): string[] => {
  const known = pairs.filter(([, value]) => value !== undefined);
  return known.length === 0 ? [] : [...known.map(([name, value = '']) => `- ${name}: ${value}`), ''];
};

const fieldTable = (schema: unknown): string[] => [
  ...table(
    ['field', 'holds', 'required', 'says'],
    payloadFields(schema).map(({ name, type, isRequired, says }) => [
      cell(name),
      words(type, 200),
      isRequired ? 'yes' : '',
      words(says, 300),
    ]),
  ),
  '',
];
