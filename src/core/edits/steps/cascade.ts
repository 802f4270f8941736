/** What goes with what is removed: a link cannot outlive its ends nor all that it carries, an objective not its links. */
import type { Design } from '../../model/design.ts';
import type { Link } from '../../model/link.ts';
import type { SectionName } from './records.ts';

export type Gone = Readonly<Record<SectionName, ReadonlySet<string>>>;

/** All that has to go, from what was asked for. */
export const allGone = (design: Design, wanted: Readonly<Partial<Record<SectionName, readonly string[]>>>): Gone => {
  const set = (section: SectionName): Set<string> => new Set(wanted[section]);
  const [nodes, messages, links, objectives] = [set('nodes'), set('messages'), set('links'), set('objectives')];
  for (const [id, link] of Object.entries(design.links ?? {})) if (fallsWith(link, nodes, messages)) links.add(id);
  for (const [id, objective] of Object.entries(design.objectives ?? {}))
    if (links.has(objective.from) || links.has(objective.to)) objectives.add(id);
  const others = {
    contexts: set('contexts'),
    schemas: set('schemas'),
    scenarios: set('scenarios'),
    notes: set('notes'),
  };
  return { nodes, messages, links, objectives, ...others };
};

const fallsWith = (link: Link, nodes: ReadonlySet<string>, messages: ReadonlySet<string>): boolean =>
  nodes.has(link.from) || nodes.has(link.to) || carriesOnly(link, messages);

/** Without its filter a subscription would read everything: one that has nothing left to read goes. */
const carriesOnly = (link: Link, messages: ReadonlySet<string>): boolean => {
  if (link.kind === 'publish') return messages.has(link.message);
  return link.kind === 'subscribe' && (link.filter?.every((message) => messages.has(message)) ?? false);
};
