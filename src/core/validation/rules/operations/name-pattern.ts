/** The address of a topic departs from the house style. */
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Topic } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import { inSentence, isAddressTaken } from '../../naming/addresses.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

interface Style extends Readonly<Record<string, number>> {
  readonly parts: number;
  readonly version: number;
}

/** The house style is numbers, not a pattern of people's own: a pattern that takes for ever would stop the page. */
export const namePattern: Rule<Style> = {
  id: 'name-pattern',
  severity: 'info',
  title: { en: 'Not the house style', zh: '不合命名规范' },
  summary: {
    en: 'An address of a topic is not lower-case parts with dots between (slashes on MQTT), has too few of them, or lacks the version that the style asks for.',
    zh: '主题地址不是以点分隔的小写段（MQTT 用斜杠），段数过少，或缺少规范要求的版本。',
  },
  source: 'AsyncAPI and CloudEvents naming guides: domain.entity.event.version',
  settings: {
    parts: { default: 2, title: { en: 'Parts of an address, at least', zh: '地址段数下限' } },
    version: { default: 0, title: { en: 'Version at the end (1: yes)', zh: '结尾须有版本（1 表示是）' } },
  },
  silentInDraft: true,
  check: (design, _facts, style) =>
    graphOf(design)
      .topics.filter(
        ([, topic]) => topic.address !== undefined && !fits(topic.address, betweenOn(design, topic), style),
      )
      .map((entry) => found(design, entry, style)),
};

const betweenOn = (design: Design, topic: Topic): string => (brokerOf(design, topic) === 'mqtt' ? '/' : '.');

const part = /^(?:[a-z0-9]+(?:[_-][a-z0-9]+)*|\{[^{}]+\})$/;

const fits = (address: string, between: string, { parts, version }: Style): boolean => {
  const all = address.split(between);
  if (!all.every((each) => part.test(each))) return false;
  return all.length >= parts && (version === 0 || /^v\d+$/.test(all.at(-1) ?? ''));
};

const found = (design: Design, [id, topic]: Entry<Topic>, style: Style): Found => {
  const between = betweenOn(design, topic);
  const address = topic.address ?? id;
  const styled = inStyle(address, between);
  const names = { address: inSentence(address), styled: inSentence(styled), between };
  return {
    message: say('The address “{address}” is not in the house style.', '地址“{address}”不合命名规范。', names),
    why: {
      en: 'Who looks for a topic or grants a right by pattern misses it.',
      zh: '按规律查找主题或授权的人会漏掉它。',
    },
    howToFix: say(
      'Write {parts} parts or more in lower case with “{between}” between{ending}.',
      '以“{between}”分隔，写至少 {parts} 段小写{ending}。',
      {
        ...names,
        parts: style.parts,
        ending: style.version === 0 ? '' : { en: ', and a version as v1 at the end', zh: '，并以 v1 等版本结尾' },
      },
    ),
    nodes: [id],
    pointer: nodeAt(id, 'address'),
    fix:
      fits(styled, between, style) && !isAddressTaken(design, id, styled)
        ? {
            title: say('Call it “{styled}”', '改名为“{styled}”', names),
            apply: (before) => {
              const node = before.nodes?.[id];
              if (
                node?.kind !== 'topic' ||
                node.address === undefined ||
                fits(node.address, betweenOn(before, node), style)
              )
                return before;
              return withNode(before, id, { ...node, address: styled });
            },
          }
        : undefined,
  };
};

/** What is only written otherwise can be written right; words that are not there cannot be made up. */
const inStyle = (address: string, between: string): string =>
  address
    .split(/(\{[^{}]*\})/)
    .map((piece) =>
      piece.startsWith('{')
        ? piece
        : piece
            .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
            .toLowerCase()
            .replaceAll(/[./:\s]+/g, between),
    )
    .join('');
