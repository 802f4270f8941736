/** A service bridged: each way into it is led on to each thing that it set off. */
import { ok, type Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import { type Entry, graphOf, type Incoming } from '../../model/graph/graph.ts';
import type { Call, Publish, Subscribe } from '../../model/link.ts';
import { connectionId } from '../connect.ts';
import { remove } from '../remove.ts';
import { connectionKind } from './connection.ts';
import { calleesPart, callersPart, readInstead } from './inserted-in-call.ts';
import { recordAt, withRecord, withSection } from './records.ts';
import { refusal } from './refusal.ts';
import { withCopy } from './with-copy.ts';

export const bridgedService = (design: Design, id: string): Result<Design, Text> => {
  const { incoming, outgoing } = graphOf(design);
  const [ways, effects] = [incoming.get(id) ?? [], outgoing.get(id) ?? []];
  let next = design;
  for (const [link, effect] of effects)
    for (const [, way] of ways)
      next =
        effect.kind === 'call'
          ? calledFrom(next, link, effect, way, id)
          : way.kind === 'call'
            ? publishedFrom(next, link, effect, way, id)
            : readFrom(design, next, effect, way, id);
  if (next !== design) return withoutUnfed(design, next, id);
  return refusal(
    'Nothing passes through “{name}”: there is nothing to reconnect.',
    '没有消息经过“{name}”：没有可重新连接的内容。',
    {
      name: recordAt(design, 'nodes', id)?.name ?? id,
    },
  );
};

/** What the service called reads what it read, or is called by what called it. */
const calledFrom = (design: Design, id: string, effect: Call, way: Incoming, gone: string): Design => {
  if (!connectionKind(design, way.from, effect.to).ok) return design;
  const key = keyFor(design, id, gone, way.from, effect.to);
  if (way.kind === 'call')
    return withCopy(
      withRecord(design, 'links', key, { ...calleesPart(effect), ...callersPart(way), from: way.from }),
      id,
      key,
    );
  const reads = withSection<Subscribe, 'filter'>(readInstead(effect, way.from), 'filter', way.filter);
  return withCopy(withRecord(design, 'links', key, reads), id, key);
};

/** Who called the service publishes in its place, when it called. */
const publishedFrom = (design: Design, id: string, effect: Publish, way: Call, gone: string): Design => {
  if (!connectionKind(design, way.from, effect.to).ok) return design;
  const { arrivals: _own, after: _trigger, ...rest } = effect;
  return withRecord(design, 'links', keyFor(design, id, gone, way.from, effect.to), {
    ...rest,
    from: way.from,
    ...(way.arrivals && { arrivals: way.arrivals }),
    ...(way.during && { after: way.during }),
  });
};

/** Readers of what the service published read what it read; where others publish there as well, they read both. */
const readFrom = (before: Design, design: Design, effect: Publish, way: Subscribe, gone: string): Design => {
  let next = design;
  const fedByOthers = feeds(before, effect.to, gone).some(([, { from }]) => from !== gone);
  for (const [link, reader] of readersOf(before, effect.to)) {
    if (reader.to === gone || !connectionKind(next, way.from, reader.to).ok) continue;
    const moved = withSection<Subscribe, 'filter'>({ ...reader, from: way.from }, 'filter', way.filter);
    const letters =
      moved.deadLetter === way.from ? withSection<Subscribe, 'deadLetter'>(moved, 'deadLetter', undefined) : moved;
    const stays = fedByOthers || recordAt(next, 'links', link)?.from !== effect.to;
    const key = stays ? connectionId(next, way.from, reader.to) : link;
    next = withCopy(withRecord(next, 'links', key, letters), link, key);
  }
  return next;
};

/** The link itself the first time; a new one for each further way in. */
const keyFor = (design: Design, id: string, gone: string, from: string, to: string): string =>
  recordAt(design, 'links', id)?.from === gone ? id : connectionId(design, from, to);

const readersOf = (design: Design, topic: string): readonly Entry<Subscribe>[] =>
  graphOf(design).reading.get(topic) ?? [];

/** Whatever puts messages into a topic: publications, and subscriptions that leave their dead letters there. */
const feeds = (design: Design, topic: string, gone: string): readonly Entry<Publish | Subscribe>[] => {
  const { publishing, deadLetters } = graphOf(design);
  const letters = (deadLetters.get(topic) ?? []).filter(([, { to }]) => to !== gone);
  return [...(publishing.get(topic) ?? []), ...letters];
};

/** Topics that only the service fed and that nobody reads any more go with it. */
const withoutUnfed = (before: Design, design: Design, gone: string): Result<Design, Text> => {
  const own = (graphOf(before).outgoing.get(gone) ?? []).flatMap(([, link]) =>
    link.kind === 'publish' ? [link.to] : [],
  );
  const unfed = [...new Set(own)].filter((topic) => {
    const others = feeds(design, topic, gone).some(([, { from, kind }]) => kind === 'subscribe' || from !== gone);
    return (
      !others && readersOf(before, topic).length > 0 && readersOf(design, topic).every(([, { to }]) => to === gone)
    );
  });
  return unfed.length === 0 ? ok(design) : remove.apply(design, { nodes: unfed });
};
