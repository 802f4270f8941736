/** Steps of a flow that change something, and whether they hear when a later step gives up (Garcia-Molina and Salem, Sagas, 1987). */
import type { Design } from '../../model/design.ts';
import { consequencesOf, reachedFrom } from '../../model/graph/consequences.ts';
import { deadLetterTopic } from '../../model/graph/deliveries.ts';
import { accepts, type Entry, graphOf, isTriggeredBy } from '../../model/graph/graph.ts';
import type { Link, Subscribe } from '../../model/link.ts';

/** Does a node write a datastore of its own company? */
export const changesState = (design: Design, id: string): boolean => {
  const node = design.nodes?.[id];
  const isWorker = node?.kind === 'service' || node?.kind === 'subscriber';
  return isWorker && !node.external && (node.stores?.length ?? 0) > 0;
};

/** The last steps before this subscription that have changed something, sorted. */
export const stepsBefore = (design: Design, [id, link]: Entry<Subscribe>): string[] => {
  const { placeOf, causes } = consequencesOf(design);
  const { links } = graphOf(design);
  const steps = new Set<string>();
  const seen = new Set(causes[placeOf.get(id) ?? -1]);
  for (const place of seen) {
    const step = stepOf(design, (links[place] as Entry<Link>)[1]);
    if (step !== undefined && step !== link.to) steps.add(step);
    else for (const next of causes[place] ?? []) seen.add(next);
  }
  return [...steps].sort();
};

const stepOf = (design: Design, link: Link): string | undefined =>
  [link.kind === 'subscribe' ? link.to : link.from].find((node) => changesState(design, node));

/** Of these steps, those that nothing reaches which happens only sometimes: a refusal, a failure, a dead letter. */
export const unheardBy = (design: Design, failing: Entry<Subscribe>, steps: readonly string[]): string[] => {
  const { placeOf, effects } = consequencesOf(design);
  const { links } = graphOf(design);
  const heard = new Set<string>();
  const signals = signalsOf(design, failing).flatMap((id) => placeOf.get(id) ?? []);
  for (const place of reachedFrom(signals, effects)) {
    const [, link] = links[place] as Entry<Link>;
    if (link.kind !== 'publish') heard.add(link.to);
  }
  return steps.filter((step) => !heard.has(step));
};

const signalsOf = (design: Design, [id, link]: Entry<Subscribe>): string[] => {
  const { outgoing, reading } = graphOf(design);
  const refusals = (outgoing.get(link.to) ?? []).flatMap(([each, next]) => {
    if (next.kind !== 'publish' || !isTriggeredBy(next, [id, link])) return [];
    const { outcome = 'processed', choice, probability = 1 } = next.after ?? {};
    return outcome !== 'processed' || choice !== undefined || probability < 1 ? [each] : [];
  });
  const letters = (reading.get(deadLetterTopic(link) ?? '') ?? []).flatMap(([each, reader]) =>
    !link.filter || link.filter.some((message) => accepts(reader, message)) ? [each] : [],
  );
  return [...refusals, ...letters];
};
