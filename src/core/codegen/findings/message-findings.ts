/** What is drawn about the messages themselves, and is not kept or is left to somebody: envelopes, attributes, earlier versions. */
import type { Finding } from '../../model/findings/finding.ts';
import { staying } from '../plan/message-attributes.ts';
import { needsUpgrade } from '../plan/plan-versions.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';

export const messageFindings = (plan: ProjectPlan): Finding[] => limits.flatMap((finding) => finding(plan));

const noEnvelope = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-no-envelope',
    nodes: plan.topics.filter(({ isBare }) => isBare).map(({ id }) => id),
    field: 'envelope',
    message: {
      en: 'Readers of {names} cannot tell a repeated message from a new one, nor which flow it belongs to.',
      zh: '{names} 的读者无法区分重复消息与新消息，也不知道它属于哪个流程。',
    },
    why: {
      en: 'The payload travels alone: it has no id, no cause, no trace, and replies find nobody.',
      zh: '只传输载荷：没有 id、起因与追踪，回复也找不到请求方。',
    },
    howToFix: {
      en: 'Use the CloudEvents envelope, or make the readers idempotent by something in the payload.',
      zh: '请使用 CloudEvents 信封，或依据载荷内容使读者幂等。',
    },
  });

const attributeNames = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-attribute-name',
    messages: plan.messages
      .filter(({ id }) => staying(plan.design.messages?.[id] ?? {}).length > 0)
      .map(({ id }) => id),
    field: 'attributes',
    message: {
      en: 'Some attributes of {names} do not travel with it.',
      zh: '{names} 的部分扩展属性不会随消息传输。',
    },
    why: {
      en: 'CloudEvents allows up to 20 characters, a to z and 0 to 9, and the envelope has some names already.',
      zh: 'CloudEvents 只允许最多 20 个 a-z、0-9 字符，且部分名称已被信封占用。',
    },
    howToFix: { en: 'Give them other names.', zh: '请改用其他名称。' },
  });

const upgrades = (plan: ProjectPlan): Finding[] =>
  limit({
    rule: 'export-upgrade',
    messages: plan.messages.filter(needsUpgrade).map(({ id }) => id),
    field: 'previous',
    message: {
      en: 'Data of earlier versions of {names} may not be valid today.',
      zh: '{names} 的历史版本数据在当前版本下可能无效。',
    },
    why: {
      en: 'The compatibility mode does not promise it, or an example of then does not fit: what does not fit is set aside.',
      zh: '兼容模式未作此保证，或历史示例不符合当前模式；不符合的数据会被搁置。',
    },
    howToFix: {
      en: 'Say in packages/events/src/upgrades.ts how data of each of these versions becomes data of today.',
      zh: '请在 packages/events/src/upgrades.ts 中说明各历史版本的数据如何转换为当前数据。',
    },
  });

const limits = [noEnvelope, attributeNames, upgrades];
