/** The release plan updates first those whom the compatibility mode lets break. */
import { gathered } from '../../../lib/gathered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Message } from '../../../model/message.ts';
import { withMessage } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { messageAt, say } from '../../words.ts';

export const upgradeOrderWrong: Rule = {
  id: 'upgrade-order-wrong',
  severity: 'warning',
  title: { en: 'Upgrade order', zh: '升级顺序' },
  summary: {
    en: 'Publishers are updated first where the mode is backward, or readers first where it is forward.',
    zh: '模式为向后却先升级发布者，或为向前却先升级读者。',
  },
  source: 'Confluent Schema Registry: order of upgrading clients',
  check: (design) =>
    gathered(sortedEntries(design.messages), (entry) => {
      const right = rightOrder(entry[1]);
      return right ? [found(entry, right)] : [];
    }),
};

type Order = NonNullable<Message['upgradeFirst']>;

/** Who has to go first, where the plan says the other; full lets any order, and none promises nothing. */
const rightOrder = ({ compatibility = 'none', upgradeFirst }: Message): Order | undefined => {
  const right = compatibility.startsWith('backward')
    ? 'readers'
    : compatibility.startsWith('forward')
      ? 'publishers'
      : undefined;
  return upgradeFirst !== undefined && right !== upgradeFirst ? right : undefined;
};

const names = {
  readers: say('readers', '读者'),
  publishers: say('publishers', '发布者'),
} as const;

const found = ([id, message]: Entry<Message>, right: Order): Found => ({
  message: say(
    'The {planned} of “{name}” are updated first, and its mode {mode} wants the {right} first.',
    '“{name}”先升级{planned}，而其模式 {mode} 要求先升级{right}。',
    {
      name: message.name,
      mode: message.compatibility ?? 'none',
      planned: names[right === 'readers' ? 'publishers' : 'readers'],
      right: names[right],
    },
  ),
  why:
    right === 'readers'
      ? {
          en: 'Backward promises that new readers take old messages, not that old readers take new ones.',
          zh: '向后兼容只保证新读者能读旧消息，不保证旧读者能读新消息。',
        }
      : {
          en: 'Forward promises that old readers take new messages, not that new readers take old ones.',
          zh: '向前兼容只保证旧读者能读新消息，不保证新读者能读旧消息。',
        },
  howToFix: {
    en: 'Turn the order round, or choose the mode full, which allows any.',
    zh: '调换顺序，或选择允许任意顺序的 full 模式。',
  },
  messages: [id],
  pointer: messageAt(id, 'upgradeFirst'),
  fix: {
    title: say('Update the {right} first', '先升级{right}', { right: names[right] }),
    apply: (before) => {
      const now = before.messages?.[id];
      const upgradeFirst = now && rightOrder(now);
      return now && upgradeFirst ? withMessage(before, id, { ...now, upgradeFirst }) : before;
    },
  },
});
