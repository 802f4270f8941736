/** An objective says “exactly once”, and work on its path that changes the world does not bear to be done again. */
import type { Design } from '../../../model/design.ts';
import { linkName } from '../../../model/graph/link-name.ts';
import type { Found, Rule } from '../../rule.ts';
import { type Promised, promised } from '../../ways/promises.ts';
import { linkAt, nodeNames, say, unique } from '../../words.ts';

export const exactlyOnceClaim: Rule = {
  id: 'exactly-once-claim',
  severity: 'warning',
  title: { en: 'Exactly once claimed', zh: '声称恰好一次' },
  summary: {
    en: 'An objective promises “exactly once”, and a reader on its path has side effects without being idempotent.',
    zh: '目标承诺“恰好一次”，而路径上的读者有副作用且不幂等。',
  },
  source: 'Apache Kafka: message delivery semantics; NATS: JetStream exactly-once semantics',
  noFix: {
    en: 'Only who writes the work can make it harmless when it is done twice.',
    zh: '只有编写处理逻辑的人才能让重复处理无害。',
  },
  check: (design) =>
    promised(design, ({ guarantee }) => guarantee === 'exactly-once').flatMap((promise) => found(design, promise)),
};

const found = (design: Design, { name, subscriptions }: Promised): Found[] => {
  const twice = subscriptions.filter(([, link]) => link.sideEffects !== false && !link.idempotent);
  const [first] = twice;
  if (!first) return [];
  const nodes = unique(twice.map(([, link]) => link.to));
  return [
    {
      message: say(
        '“{name}” promises exactly once, but {nodes} would do the work of a redelivered message again.',
        '“{name}”承诺恰好一次，但 {nodes} 会重复处理再次投递的消息。',
        { name, nodes: nodeNames(design, nodes) },
      ),
      why: {
        en: 'No broker can take back a mail or a payment: after a crash the message comes again, and the effect with it.',
        zh: '任何消息代理都无法撤回邮件或付款：崩溃后消息会再次到达，副作用也随之重复。',
      },
      howToFix: say(
        'Let “{link}” know by a key what it has done already, and mark it idempotent; or promise at least once.',
        '让“{link}”按键识别已处理的消息并标记为幂等，或只承诺至少一次。',
        { link: linkName(design, first[0]) },
      ),
      nodes,
      links: twice.map(([id]) => id),
      pointer: linkAt(first[0], 'idempotent'),
    },
  ];
};
