/** A publisher of Redis that sends again when the answer is lost, and readers that do not bear to get a message twice. */
import type { Design } from '../../../model/design.ts';
import { accepts, type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Publish } from '../../../model/link.ts';
import type { Topic } from '../../../model/node.ts';
import { recordAt, topicsOn } from '../../brokers/on-broker.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, nodeNames, say, unique } from '../../words.ts';

/** Only where it matters: a reader with side effects that is not idempotent. */
export const redisDupOnPublish: Rule = {
  id: 'redis-dup-on-publish',
  severity: 'info',
  title: { en: 'Resent entries are written twice', zh: '重发条目会重复写入' },
  summary: {
    en: 'Publishers of a Redis stream send again without an id that Redis knows, and a reader does not bear duplicates.',
    zh: 'Redis 流的发布者重发时不带可识别的 id，而读者不能承受重复。',
  },
  source: 'Redis documentation: Streams, idempotent message processing (XADD IDMP, since 8.6)',
  silentInDraft: true,
  check: (design) =>
    topicsOn(design, 'redis').flatMap(([id, topic]) => {
      const links = duplicating(design, id, topic);
      return links.length > 0 ? [found(design, id, links)] : [];
    }),
};

/** What is not confirmed is not sent again. */
const duplicating = (design: Design, id: string, { dedupWindowSeconds = 0 }: Topic): readonly Entry<Publish>[] => {
  const graph = graphOf(design);
  const harmed = (graph.reading.get(id) ?? []).filter(([, link]) => !link.idempotent && link.sideEffects !== false);
  if (dedupWindowSeconds > 0 || harmed.length === 0) return [];
  return (graph.publishing.get(id) ?? []).filter(
    ([, link]) =>
      link.confirmed !== false &&
      link.redis?.idempotent !== true &&
      harmed.some(([, reader]) => accepts(reader, link.message)),
  );
};

const found = (design: Design, id: string, links: readonly Entry<Publish>[]): Found => {
  const [first, link] = links[0] as Entry<Publish>;
  const publishers = unique(links.map(([, { from }]) => from));
  const values = { topic: nodeName(design, id), publishers: nodeNames(design, publishers) };
  return {
    message: say(
      'When the answer of “{topic}” is lost, {publishers} {count:sends|send} again, and Redis keeps both.',
      '“{topic}”的确认丢失时，{publishers}会重发，Redis 会保留两份。',
      { ...values, count: publishers.length },
    ),
    why: {
      en: 'A reader with side effects works on both entries, which have different ids.',
      zh: '有副作用的读者会处理这两个条目，而它们的 id 不同。',
    },
    howToFix: {
      en: 'Send an idempotent id with each entry (Redis 8.6), or make the readers idempotent.',
      zh: '为每个条目附带幂等 id（Redis 8.6），或让读者幂等。',
    },
    nodes: [id, ...publishers],
    links: links.map(([each]) => each),
    pointer: recordAt(linkAt(first), link, 'redis', 'idempotent'),
    fix: {
      title: say('Publish to “{topic}” with an idempotent id', '以幂等 id 发布到“{topic}”', values),
      apply: (before) => {
        const topic = before.nodes?.[id];
        if (topic?.kind !== 'topic') return before;
        return duplicating(before, id, topic).reduce(
          (whole, [each, publish]) => withLink(whole, each, onBroker(publish, 'redis', { idempotent: true })),
          before,
        );
      },
    },
  };
};
