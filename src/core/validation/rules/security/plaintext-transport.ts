/**
 * Messages travel over a network unencrypted. What stays in memory travels over none. Grave where they hold personal data, or where a
 * public source speaks to the broker itself, as devices do; behind an entrance for HTTP or webhooks the way to the broker is the company's.
 * Personal data on such a topic is `pii-unprotected` already, as grave and mended by the same, so that it is not told here again.
 */
import { listed } from '../../../lib/text.ts';
import type { Design } from '../../../model/design.ts';
import { brokerOf } from '../../../model/graph/broker-of.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Publisher, Topic } from '../../../model/node.ts';
import { onTopic } from '../../fixes/one-record.ts';
import { isOff } from '../../presets.ts';
import { personalFields, personalOn } from '../../protection/personal-data.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeNames, say, unique } from '../../words.ts';

export const plaintextTransport: Rule = {
  id: 'plaintext-transport',
  severity: 'warning',
  title: { en: 'Sent in plain text', zh: '明文传输' },
  summary: {
    en: 'A topic on a broker is not encrypted in transit; an error with personal data or where a public source sends to it directly.',
    zh: '消息代理上的主题未加密传输；含个人数据或由公开来源直接发送时为错误。',
  },
  source: 'RFC 9325: Recommendations for Secure Use of TLS; OWASP Transport Layer Security Cheat Sheet',
  silentInDraft: true,
  check: (design) =>
    graphOf(design)
      .topics.filter(([id, topic]) => isPlain(design, topic) && !isToldWithData(design, id))
      .map((entry) => found(design, entry)),
};

const isPlain = (design: Design, topic: Topic): boolean =>
  topic.encrypted !== 'transport' && topic.encrypted !== 'both' && brokerOf(design, topic) !== 'in-memory';

const isToldWithData = (design: Design, id: string): boolean =>
  personalOn(design, id).length > 0 && !isOff(design, 'pii-unprotected');

/** Public sources that publish to it with nothing in between. */
const publicSources = (design: Design, topic: string): readonly string[] =>
  unique((graphOf(design).publishing.get(topic) ?? []).map(([, { from }]) => from)).filter((id) => {
    const node = design.nodes?.[id];
    if (node === undefined || node.kind === 'topic' || node.exposure !== 'public') return false;
    return node.kind === 'publisher' && !entrances.has(node.source);
  });

const entrances: ReadonlySet<Publisher['source']> = new Set(['http', 'webhook']);

const found = (design: Design, [id, topic]: Entry<Topic>): Found => {
  const messages = personalOn(design, id);
  const sources = publicSources(design, id);
  return {
    message: sentence(design, topic, messages, sources),
    why: {
      en: 'Whoever gets at the network in between reads the messages, and can change them unseen.',
      zh: '能接触中间网络的人可以读取消息，并能不被察觉地篡改。',
    },
    howToFix: {
      en: 'Connect to the broker over TLS, and say that the topic is encrypted in transit.',
      zh: '用 TLS 连接消息代理，并注明该主题传输时加密。',
    },
    ...((messages.length > 0 || sources.length > 0) && { severity: 'error' }),
    nodes: [id, ...sources],
    messages,
    pointer: nodeAt(id, 'encrypted'),
    fix: {
      title: say('Encrypt “{topic}” in transit', '“{topic}”传输时加密', { topic: topic.name }),
      apply: onTopic(id, (now, before) =>
        isPlain(before, now) ? { ...now, encrypted: now.encrypted === 'rest' ? 'both' : 'transport' } : undefined,
      ),
    },
  };
};

const sentence = (design: Design, { name }: Topic, messages: readonly string[], sources: readonly string[]) => {
  const fields = listed(personalFields(design, messages));
  const values = { name, fields, sources: nodeNames(design, sources) };
  if (messages.length > 0)
    return say(
      'Messages with personal data ({fields}) travel to and from “{name}” unencrypted.',
      '含个人数据（{fields}）的消息进出“{name}”时未加密。',
      values,
    );
  if (sources.length > 0)
    return say(
      'Messages of {sources}, which is open to the public, travel to “{name}” unencrypted.',
      '来自公开来源{sources}的消息发往“{name}”时未加密。',
      values,
    );
  return say('Messages travel to and from “{name}” unencrypted.', '消息进出“{name}”时未加密。', values);
};
