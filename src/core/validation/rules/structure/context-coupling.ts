/**
 * Two domains that talk to each other more than inside. Counted over a whole design, as the catalogues of smells do, that is true
 * of every sound one (events are what domains tell each other), so it is asked of every two domains, of kinds of messages that go
 * both ways, and only where there are many.
 */

import { pointerOf } from '../../../lib/pointer.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Found, Rule } from '../../rule.ts';
import { domainName, domainOf } from '../../ways/domains.ts';
import { type Exchange, exchangesOf } from '../../ways/exchange.ts';
import { nodeName, say, unique } from '../../words.ts';

export const contextCoupling: Rule<{ messages: number }> = {
  id: 'context-coupling',
  severity: 'warning',
  title: { en: 'Domains cut in the wrong place', zh: '领域划分不当' },
  summary: {
    en: 'Two domains send each other many kinds of messages, and more than stay inside either.',
    zh: '两个领域相互发送多种消息，且多于各自内部的消息。',
  },
  source:
    'Bogner et al., Limiting technical debt with maintainability assurance, 2018: coupling; Evans, Domain-Driven Design, 2003: bounded context',
  settings: {
    messages: { default: 5, title: { en: 'Kinds of messages between two, at most', zh: '两个领域间消息种类上限' } },
  },
  noFix: {
    en: 'Where one domain ends only people can say.',
    zh: '领域的边界在哪里，只有人能决定。',
  },
  check: (design, _facts, { messages }) =>
    exchangesOf(design)
      .filter(({ crossing, inside, mutual }) => mutual && crossing.length > messages && crossing.length > inside)
      .map((exchange) => found(design, exchange)),
};

const found = (design: Design, exchange: Exchange): Found => {
  const [a, b] = exchange.domains;
  const ends = exchange.links.flatMap((id) => [design.links?.[id]?.from ?? '', design.links?.[id]?.to ?? '']);
  const nodes = unique(ends).filter((id) => exchange.domains.includes(domainOf(design, id) ?? ''));
  const workers = nodes.filter((id) => design.nodes?.[id]?.kind !== 'topic');
  return {
    message: say(
      '“{a}” and “{b}” send each other {count} kinds of messages and keep {inside} inside.',
      '“{a}”与“{b}”相互发送 {count} 种消息，只有 {inside} 种留在内部。',
      { a: domainName(design, a), b: domainName(design, b), count: exchange.crossing.length, inside: exchange.inside },
    ),
    why: {
      en: 'What changes together is cut apart: most changes need both teams, and neither can be understood alone.',
      zh: '本应一起变化的内容被拆开：多数改动需要两个团队，任何一方都无法单独理解。',
    },
    howToFix: say(
      'Draw the line elsewhere: “{node}” takes part in {count} of these messages; or join the two.',
      '重新划分边界：“{node}”涉及其中 {count} 种消息；或合并二者。',
      busiest(design, exchange, workers),
    ),
    nodes: workers,
    links: exchange.links,
    messages: exchange.crossing,
    pointer: pointerOf(['contexts', a]),
  };
};

/** The one to look at first: it has to do with most of what crosses the line. */
const busiest = (design: Design, { crossing, links }: Exchange, workers: readonly string[]) => {
  const kinds = new Set(crossing);
  const shown = new Set(links);
  const counts = workers.map((node) => {
    const { incoming, outgoing } = graphOf(design);
    const sent = (outgoing.get(node) ?? []).flatMap(([, link]) =>
      link.kind === 'publish' && kinds.has(link.message) ? [link.message] : [],
    );
    const topics = (incoming.get(node) ?? []).flatMap(([id, link]) => (shown.has(id) ? [link.from] : []));
    const read = topics.flatMap((topic) =>
      (graphOf(design).publishing.get(topic) ?? []).flatMap(([id, { message }]) => (shown.has(id) ? [message] : [])),
    );
    return { node: nodeName(design, node), count: unique([...sent, ...read]).length };
  });
  return counts.reduce((best, each) => (each.count > best.count ? each : best), { node: '', count: 0 });
};
