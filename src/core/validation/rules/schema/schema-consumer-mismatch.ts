/** A reader relies on something that the messages which it gets do not promise. */

import { gapWords } from '../../../history/compatibility/gap-words.ts';
import { gathered } from '../../../lib/gathered.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { usesOf } from '../../contracts/carried.ts';
import { type Mismatch, mismatchesOf } from '../../contracts/contracts.ts';
import { gapSentence } from '../../contracts/gap-sentence.ts';
import { alwaysSending, withSoundMessage } from '../../fixes/change-payload.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, messageName, nodeName, say, unique } from '../../words.ts';

export const schemaConsumerMismatch: Rule = {
  id: 'schema-consumer-mismatch',
  severity: 'error',
  title: { en: 'Reader expects more', zh: '读者期望更多' },
  summary: {
    en: 'What a subscription expects is missing, optional or wider in the schema of a message that it gets.',
    zh: '订阅所期望的内容在其收到的消息模式中缺失、可选或范围更宽。',
  },
  source: 'Ian Robinson, Consumer-Driven Contracts, 2006; Pact',
  check: (design) =>
    gathered(graphOf(design).subscriptions, (entry) =>
      mismatchesOf(design, entry[1]).map((mismatch) => found(design, entry, mismatch)),
    ),
};

const found = (design: Design, [id, link]: Entry<Subscribe>, { message, gaps }: Mismatch): Found => {
  const publishers = (usesOf(design).get(message)?.publishing ?? []).map(([, { from }]) => from);
  return {
    message: say(
      '“{node}” expects more of “{message}” than it promises: {gaps}.',
      '“{node}”对“{message}”的期望超出其承诺：{gaps}。',
      {
        node: nodeName(design, link.to),
        message: messageName(design, message),
        gaps: gapSentence(gaps),
      },
    ),
    why: {
      en: 'A message that is right by its own schema fails at this reader, over and over.',
      zh: '按自身模式正确的消息在该读者处会反复失败。',
    },
    howToFix: {
      en: 'Promise it in the schema of the message, or let the reader do without it.',
      zh: '在消息模式中作出承诺，或让读者不依赖它。',
    },
    nodes: unique([link.to, ...publishers]),
    links: [id],
    messages: [message],
    pointer: linkAt(id, 'expects'),
    fix:
      promised(design, id, message) === design
        ? undefined
        : {
            title: say('Always send {fields}', '始终发送 {fields}', {
              fields: gaps.map(({ field }) => field).join(', '),
            }),
            apply: (before) => promised(before, id, message),
          },
  };
};

/** Only where the message has the fields already and may leave them out: what else it says is for its owner to decide. */
const promised = (design: Design, id: string, messageId: string): Design => {
  const [link, message] = [design.links?.[id], design.messages?.[messageId]];
  if (link?.kind !== 'subscribe' || message?.payload === undefined) return design;
  const gaps = mismatchesOf(design, link).find((each) => each.message === messageId)?.gaps ?? [];
  if (gaps.length === 0 || gaps.some(({ words }) => words !== gapWords.missing)) return design;
  const payload = alwaysSending(
    message.payload,
    gaps.map(({ field }) => field),
  );
  const after = withSoundMessage(design, messageId, { ...message, payload });
  return mismatchesOf(after, link).some((each) => each.message === messageId) ? design : after;
};
