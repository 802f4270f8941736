/** Every place of a design that names another record by its id: the one list that checks, renames and removals read. */

import { rememberedWith } from '../../lib/remembered.ts';
import type { Design } from '../design.ts';
import { deadLetterTopic } from '../graph/deliveries.ts';
import type { Link } from '../link.ts';
import { schemaReferences } from '../schemas/schema-references.ts';
import type { Reference } from './reference.ts';

export const references = (design: Design): Reference[] => [
  ...Object.entries(design.contexts ?? {}).flatMap(([id, context]) =>
    one(['contexts', id, 'parent'], 'contexts', context.parent),
  ),
  ...Object.entries(design.nodes ?? {}).flatMap(([id, node]) => [
    ...one(['nodes', id, 'context'], 'contexts', node.context),
    ...(node.kind === 'topic' ? many(['nodes', id, 'messages'], 'messages', node.messages) : []),
  ]),
  ...Object.entries(design.links ?? {}).flatMap(([id, link]) => ofLink(link, id)),
  ...Object.entries(design.objectives ?? {}).flatMap(([id, objective]) => [
    ...one(['objectives', id, 'from'], 'links', objective.from, ['publish']),
    ...one(['objectives', id, 'to'], 'links', objective.to, ['subscribe']),
  ]),
  ...Object.entries(design.scenarios ?? {}).flatMap(([id, scenario]) =>
    (scenario.faults ?? []).flatMap((fault, number) => {
      const path = ['scenarios', id, 'faults', number, 'target'];
      const isLink = fault.target !== undefined && Object.hasOwn(design.links ?? {}, fault.target);
      return one(path, isLink ? 'links' : 'nodes', fault.target);
    }),
  ),
  ...schemaReferences(design),
  ...layoutReferences(design),
];

/** By link, for nothing in a design ever changes: an edit leaves all links but a few as they were. */
const ofLink = rememberedWith((link: Link, id: string): readonly Reference[] => {
  const path = ['links', id];
  switch (link.kind) {
    case 'publish':
      return [
        ...one([...path, 'from'], 'nodes', link.from, ['publisher', 'service']),
        ...one([...path, 'to'], 'nodes', link.to, ['topic']),
        ...one([...path, 'message'], 'messages', link.message),
        ...many([...path, 'after', 'subscriptions'], 'links', link.after?.subscriptions, ['subscribe', 'call']),
        ...many([...path, 'after', 'messages'], 'messages', link.after?.messages),
        ...one([...path, 'request', 'replyTo'], 'nodes', link.request?.replyTo, ['topic']),
      ];
    case 'subscribe':
      return [
        ...one([...path, 'from'], 'nodes', link.from, ['topic']),
        ...one([...path, 'to'], 'nodes', link.to, ['service', 'subscriber']),
        ...many([...path, 'filter'], 'messages', link.filter),
        ...one([...path, 'deadLetter'], 'nodes', deadLetterTopic(link), ['topic']),
      ];
    case 'call':
      return [
        ...one([...path, 'from'], 'nodes', link.from, ['publisher', 'service']),
        ...one([...path, 'to'], 'nodes', link.to, ['service']),
        ...many([...path, 'during', 'subscriptions'], 'links', link.during?.subscriptions, ['subscribe', 'call']),
      ];
  }
});

const layoutReferences = (design: Design): Reference[] =>
  (['nodes', 'contexts', 'links', 'notes'] as const).flatMap((section) =>
    Object.keys(design.layout?.[section] ?? {}).map((id) => ({
      path: ['layout', section, id],
      section,
      id,
      inKey: true,
    })),
  );

const one = (
  path: (string | number)[],
  section: Reference['section'],
  id: string | undefined,
  kinds?: readonly string[],
): Reference[] => (id === undefined ? [] : [{ path, section, id, ...(kinds && { kinds }) }]);

const many = (
  path: (string | number)[],
  section: Reference['section'],
  ids: readonly string[] | undefined,
  kinds?: readonly string[],
): Reference[] => (ids ?? []).flatMap((id, position) => one([...path, position], section, id, kinds));
