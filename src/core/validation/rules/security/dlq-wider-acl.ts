/**
 * Dead letters are read by people who may not read the messages themselves. Somebody has to look at dead letters, so a reader of its own
 * is no fault: it is one of another team than all who publish or read the topic that they come from. Where the design names no team,
 * nothing is said.
 */

import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { withNode } from '../../fixes/records.ts';
import { addressOf, covers } from '../../naming/address-pattern.ts';
import { teamOf } from '../../protection/teams.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeAt, nodeName, say } from '../../words.ts';

export const dlqWiderAcl: Rule = {
  id: 'dlq-wider-acl',
  severity: 'warning',
  title: { en: 'Dead letters seen by more', zh: '死信可见范围更大' },
  summary: {
    en: 'A team that neither publishes nor reads a topic reads, or may read, its dead letters.',
    zh: '既不发布也不读取某主题的团队会读取或有权读取其死信。',
  },
  source:
    'Principle of least privilege: Saltzer and Schroeder, The Protection of Information in Computer Systems, 1975',
  check: (design) => {
    const granted = grantsOf(design);
    return gathered(graphOf(design).deadLetters.keys(), (letters) => strangersAt(design, letters, granted));
  },
};

interface Grant {
  readonly node: string;
  readonly patterns: readonly string[];
}

const grantsOf = (design: Design): readonly Grant[] =>
  gathered(graphOf(design).nodes, ([id, node]) => {
    const patterns = node.kind === 'topic' ? undefined : node.access?.mayRead;
    return patterns && patterns.length > 0 ? [{ node: id, patterns }] : [];
  });

const strangersAt = (design: Design, letters: string, granted: readonly Grant[]): readonly Found[] => {
  const graph = graphOf(design);
  const sources = graph.deadLetters.get(letters) ?? [];
  const drawn = (graph.reading.get(letters) ?? []).map(([link, { to }]) => ({ node: to, link }));
  const allowed = granted
    .filter(({ node, patterns }) => mayRead(design, patterns, letters) && !drawn.some((each) => each.node === node))
    .map(({ node }) => ({ node, link: undefined }));
  return [...drawn, ...allowed].flatMap(({ node, link }) => {
    const isStranger = strangerAt(design, node, granted);
    const source = sources.find(([, { from }]) => isStranger(from))?.[1].from;
    return source === undefined ? [] : [found(design, { letters, source, node, link })];
  });
};

const mayRead = (design: Design, patterns: readonly string[], topic: string): boolean =>
  patterns.some((pattern) => covers(pattern, addressOf(design, topic)));

/** Of a team that has nothing to do with the topic, and without a right of its own to read it. */
const strangerAt = (design: Design, node: string, granted: readonly Grant[]): ((topic: string) => boolean) => {
  const team = teamOf(design, node);
  if (team === undefined) return () => false;
  const own = granted.find((each) => each.node === node);
  const { publishing, reading } = graphOf(design);
  const ofTeam = (each: string): boolean => teamOf(design, each) === team;
  return (topic) => {
    if (ofTeam(topic) || (own && mayRead(design, own.patterns, topic))) return false;
    if (reading.get(topic)?.some(([, { to }]) => ofTeam(to))) return false;
    if (publishing.get(topic)?.some(([, { from }]) => ofTeam(from))) return false;
    return [topic, ...endsAt(design, topic)].some((each) => teamOf(design, each) !== undefined);
  };
};

/** All who publish or read a topic. */
const endsAt = (design: Design, topic: string): string[] => [
  ...(graphOf(design).publishing.get(topic) ?? []).map(([, { from }]) => from),
  ...(graphOf(design).reading.get(topic) ?? []).map(([, { to }]) => to),
];

interface Stranger {
  readonly letters: string;
  readonly source: string;
  readonly node: string;
  readonly link: string | undefined;
}

const found = (design: Design, { letters, source, node, link }: Stranger): Found => {
  const values = { node: nodeName(design, node), letters: nodeName(design, letters), source: nodeName(design, source) };
  return {
    message:
      link === undefined
        ? say(
            '“{node}” may read “{letters}”, the dead letters of “{source}”, which its team may not read.',
            '“{node}”有权读取“{letters}”（“{source}”的死信），而其团队无权读取“{source}”。',
            values,
          )
        : say(
            '“{node}” reads “{letters}”, the dead letters of “{source}”, which its team does not read.',
            '“{node}”读取“{letters}”（“{source}”的死信），而其团队不读取“{source}”。',
            values,
          ),
    why: {
      en: 'A dead letter is the whole message: what is kept from a team comes to it by the back door.',
      zh: '死信就是完整的消息：不该给该团队的内容会从后门流出。',
    },
    howToFix: {
      en: 'Give dead letters the readers of the topic that they come from, and no others.',
      zh: '让死信的读者与其来源主题的读者一致，不多给他人。',
    },
    nodes: [node, letters, source],
    links: link === undefined ? [] : [link],
    pointer: link === undefined ? nodeAt(node, 'access', 'mayRead') : linkAt(link),
    fix:
      link === undefined
        ? {
            title: say('Let “{node}” read only what is drawn', '仅允许“{node}”读取已画连线', values),
            apply: (before) => onlyDrawn(before, node),
          }
        : undefined,
  };
};

const onlyDrawn = (design: Design, id: string): Design => {
  const node = design.nodes?.[id];
  if (!node || !('access' in node) || node.access?.mayRead === undefined) return design;
  const { mayRead: _wider, ...access } = node.access;
  return withNode(design, id, { ...node, access });
};
