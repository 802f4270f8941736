/** The system as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html): contexts as frames, shapes by kind. */
import { byCodeUnit } from '../../lib/sort.ts';
import { commentText } from '../literal.ts';
import type { TopicPlan } from '../plan/link-plan.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';

/** Lines below `flowchart LR`. */
export const picture = (plan: ProjectPlan): string[] => [...frames(plan), ...arrows(plan)];

/** Every context that holds something as a frame; what is in none stands before them. */
const frames = (plan: ProjectPlan): string[] => {
  const shapes = shapesOf(plan);
  const contexts = [...new Set(shapes.flatMap(({ context }) => context ?? []))].sort(byCodeUnit);
  return [
    ...shapes.filter(({ context }) => context === undefined).map(({ line }) => line),
    ...contexts.flatMap((id) => [
      `subgraph c_${slugged(id)}["${label(plan.design.contexts?.[id]?.name ?? id)}"]`,
      ...shapes.filter(({ context }) => context === id).map(({ line }) => `  ${line}`),
      'end',
    ]),
  ];
};

/** All but those that only take dead letters. */
export const drawnTopics = ({ services, topics }: ProjectPlan): readonly TopicPlan[] => {
  const used = services.flatMap(({ publications, subscriptions }) => [...publications, ...subscriptions]);
  const drawn = new Set(used.map(({ topic }) => topic.id));
  return topics.filter(({ id }) => drawn.has(id));
};

interface Shape {
  readonly context: string | undefined;
  readonly line: string;
}

const shapesOf = (plan: ProjectPlan): Shape[] => {
  const shape = (id: string, line: string): Shape => ({ context: plan.design.nodes?.[id]?.context, line });
  return [
    ...plan.services.map(({ id, title, kind }) =>
      shape(id, kind === 'publisher' ? `${vertex(id)}>"${label(title)}"]` : `${vertex(id)}["${label(title)}"]`),
    ),
    ...drawnTopics(plan).map(({ id }) => shape(id, `${vertex(id)}(["${label(plan.design.nodes?.[id]?.name ?? id)}"])`)),
  ];
};

const arrows = (plan: ProjectPlan): string[] =>
  plan.services.flatMap((service) => [
    ...new Set([
      ...service.publications.map(({ topic }) => `${vertex(service.id)} --> ${vertex(topic.id)}`),
      ...service.subscriptions.map(({ topic }) => `${vertex(topic.id)} --> ${vertex(service.id)}`),
      ...service.calls.map(({ to }) => `${vertex(service.id)} -.-> ${vertex(to)}`),
    ]),
  ]);

/** `end` and the like are words of Mermaid. */
const vertex = (id: string): string => `n_${slugged(id)}`;

const slugged = (id: string): string => id.replaceAll('-', '_');

/** Entity codes for what Mermaid or HTML would read. */
const label = (name: string): string =>
  commentText(name, 60).replace(/[^\p{L}\p{N} .,:_/+()-]/gu, (sign) => `#${sign.codePointAt(0)};`);
