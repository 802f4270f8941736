/**
 * A query whose answer may never reach whoever asked. Commands may go unanswered, so only queries are looked at; and askers that
 * read one reply topic in groups of their own each find their answers by the correlation id that a request carries.
 */
import type { Text } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { accepts, type Entry, graphOf, groupOf } from '../../../model/graph/graph.ts';
import type { Publish } from '../../../model/link.ts';
import { type Lack, lackOf, queriesOf, readingsOf, rivalsOf } from '../../contracts/requests.ts';
import type { Facts } from '../../facts.ts';
import { completeRequest } from '../../fixes/complete-request.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageName, nodeName, nodeNames, say, unique } from '../../words.ts';

export const requestReplyIncomplete: Rule = {
  id: 'request-reply-incomplete',
  severity: 'error',
  title: { en: 'Answer may get lost', zh: '回复可能丢失' },
  summary: {
    en: 'A query is published without reply topic and timeout, nobody answers it, or the asker does not get all answers.',
    zh: '发布的查询没有回复主题和超时，没有人回复，或提问方收不到全部回复。',
  },
  source:
    'Hohpe and Woolf, Enterprise Integration Patterns, 2003: Request-Reply, Return Address, Correlation Identifier',
  check: (design, facts) =>
    queriesOf(design).flatMap((entry) => {
      const lack = lackOf(design, entry[1]);
      return lack === undefined ? [] : [found(design, facts, entry, lack)];
    }),
};

const found = (design: Design, facts: Facts, [id, link]: Entry<Publish>, lack: Lack): Found => {
  const contested = lack === 'group' ? contestedBy(design, link) : undefined;
  const replyTo = link.request?.replyTo;
  return {
    message: contested?.message ?? messageOf(design, link, lack),
    why: {
      en: 'The answer gets lost or reaches somebody who did not ask, and whoever did waits in vain.',
      zh: '回复会丢失，或到达并未提问的一方，而提问方白白等待。',
    },
    howToFix: {
      en: 'Name a reply topic and a timeout, let the reader of the query publish the reply there, and let the asker read it in a group of its own.',
      zh: '写明回复主题和超时，让查询的读者向那里发布回复，并让提问方以独立的组读取。',
    },
    nodes: unique([link.from, ...(contested?.nodes ?? []), ...(replyTo === undefined ? [] : [replyTo]), link.to]),
    links: [id, ...(contested?.links ?? [])],
    messages: [link.message],
    pointer: contested?.pointer ?? linkAt(id, 'request', ...(replyTo === undefined ? [] : ['replyTo'])),
    fix: completeRequest(design, id, timeoutFor(design, facts, link)),
  };
};

const messageOf = (design: Design, link: Publish, lack: Lack): Text => {
  const values = {
    node: nodeName(design, link.from),
    message: messageName(design, link.message),
    reply: nodeName(design, link.request?.replyTo ?? ''),
  };
  if (lack === 'address')
    return say(
      '“{node}” asks “{message}” and says neither where the answer goes nor how long it waits.',
      '“{node}”发出查询“{message}”，却未写明回复发往何处、等待多久。',
      values,
    );
  if (lack === 'answer')
    return say(
      '“{node}” expects answers to “{message}” on “{reply}”, where nobody publishes any.',
      '“{node}”期待“{message}”的回复出现在“{reply}”，但没有人向那里发布。',
      values,
    );
  return say(
    'Answers to “{message}” go to “{reply}”, which “{node}” does not read.',
    '“{message}”的回复发往“{reply}”，而“{node}”并不读取它。',
    values,
  );
};

const contestedBy = (design: Design, link: Publish) => {
  const [reading] = readingsOf(design, link).filter(([, reader]) => rivalsOf(design, reader).length > 0);
  if (reading === undefined) return undefined;
  const rivals = rivalsOf(design, reading[1]);
  const nodes = unique(rivals.map(([, { to }]) => to));
  return {
    message: say(
      '“{node}” shares the answers on “{reply}” with {others}: all of them read as group “{group}”.',
      '“{node}”与 {others} 分享“{reply}”上的回复：都以组“{group}”读取。',
      {
        node: nodeName(design, link.from),
        reply: nodeName(design, reading[1].from),
        others: nodeNames(design, nodes),
        group: groupOf(reading[1]),
      },
    ),
    nodes,
    links: [reading[0], ...rivals.map(([id]) => id)],
    pointer: linkAt(reading[0], 'group'),
  };
};

/** Without numbers, what people wait for a page. */
const usualTimeoutMs = 1000;

/** Twice what 99 of 100 answers need, in ms with two digits. */
const timeoutFor = (design: Design, facts: Facts, link: Publish): number => {
  const readers = (graphOf(design).reading.get(link.to) ?? []).filter(([, reader]) => accepts(reader, link.message));
  const p99 = [...readers, ...readingsOf(design, link)].map(([id]) => facts.subscriptions[id]?.p99Ms ?? 0);
  const sum = p99.reduce((total, each) => total + each, 0);
  return sum > 0 ? Math.max(1, Math.ceil(Number((2 * sum).toPrecision(2)))) : usualTimeoutMs;
};
