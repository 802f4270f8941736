/** Services that nothing ever starts, and what else would happen if what other rules have found were mended: one cause, one finding. */
import { componentsOf } from '../../lib/components.ts';
import { remembered } from '../../lib/remembered.ts';
import type { Design } from '../../model/design.ts';
import { type Reach, reachOf } from '../../model/graph/arriving.ts';
import { type Entry, graphOf, type Incoming, isTriggeredBy, type Outgoing } from '../../model/graph/graph.ts';
import { outlineOf } from '../../model/graph/outline.ts';
import { neverTriggered } from './dangling.ts';

/** What can happen once each topic that waits for a publisher has one, each idle service is started and each trigger can come. */
export const reachOnceMended = (design: Design): Reach['arriving'] => onceMended(outlineOf(design));

const onceMended = remembered((design: Design): Reach['arriving'] => {
  const { outgoing } = graphOf(design);
  const idle = unstartedServices(design).flat();
  const started = idle.flatMap((id) => (outgoing.get(id) ?? []).map(([link]) => link));
  return reachOf(design, new Set([...startedOutside(design), ...started, ...neverTriggered(design)])).arriving;
});

/** Each a service that waits for nothing that comes, or several that wait for each other's calls. */
export const unstartedServices = (design: Design): readonly string[][] => unstarted(outlineOf(design));

const unstarted = remembered((design: Design): string[][] => {
  const { workers, incoming } = graphOf(design);
  const { happening } = reachOf(design, startedOutside(design));
  const idle = workers.flatMap(([id, node]) => (!node.external && isIdle(design, id, happening) ? [id] : []));
  const place = new Map(idle.map((id, at) => [id, at]));
  const callers = idle.map((id) => (incoming.get(id) ?? []).map(([, { from }]) => place.get(from) ?? -1));
  // Whoever is called by somebody who is idle for another reason hears of it there.
  const { members, of } = componentsOf(callers.map((each) => each.filter((at) => at >= 0)));
  return members
    .filter((ring) => ring.every((at) => callers[at]?.every((caller) => caller >= 0 && of[caller] === of[at])))
    .map((ring) => ring.map((at) => idle[at] as string).sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
});

/** Called by nobody who is ever at work, and no reader of anything. */
const isIdle = (design: Design, id: string, happening: ReadonlySet<string>): boolean => {
  const { incoming, outgoing } = graphOf(design);
  const causes = incoming.get(id) ?? [];
  if (causes.some(([link, { kind }]) => kind === 'subscribe' || happening.has(link))) return false;
  return causes.length > 0 || (outgoing.get(id) ?? []).some(([, link]) => waits(link));
};

const waits = (link: Outgoing): boolean => (link.kind === 'publish' ? link.after : link.during) !== undefined;

/** Links that follow from reading what others publish outside, or from a topic whose missing publisher is a finding already. */
const startedOutside = (design: Design): ReadonlySet<string> => {
  const { publishing, deadLetters, reading } = graphOf(design);
  const readers = [...reading].flatMap(([topic, links]) => {
    const node = design.nodes?.[topic];
    const outside = node?.kind === 'topic' && node.external === true;
    return outside || !(publishing.has(topic) || deadLetters.has(topic)) ? links : [];
  });
  return new Set(readers.flatMap((reader) => triggeredBy(design, reader)));
};

const triggeredBy = (design: Design, cause: Entry<Incoming>): string[] =>
  (graphOf(design).outgoing.get(cause[1].to) ?? []).flatMap(([id, link]) => (isTriggeredBy(link, cause) ? [id] : []));
