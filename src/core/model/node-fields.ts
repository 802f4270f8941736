/** Fields that nodes of several kinds have. */
import * as z from 'zod/mini';
import { optional, titled, withField } from './field.ts';
import { description, id, name, shortText } from './names.ts';
import { sourceWords } from './source-words.ts';

const sources = titled(z.enum(['http', 'schedule', 'webhook', 'database', 'device', 'external']), sourceWords);
const exposures = titled(z.enum(['internal', 'public']), {
  internal: ['Internal', '内部'],
  public: ['Public', '公开'],
});

export const commonOfNodes = {
  name: withField(name, ['Name', '名称'], ['What people call it.', '大家对它的称呼。']),
  description: optional(withField(description, ['Description', '描述'], ['What it is for.', '它的用途。'])),
  owner: optional(withField(shortText, ['Owner', '负责人'], ['The team to call at night.', '夜里该联系的团队。'])),
  context: optional(
    withField(id, ['Context', '上下文'], ['The bounded context that it belongs to.', '所属的限界上下文。']),
  ),
};

export const source = optional(
  withField(sources, ['Source', '来源'], ['Where its messages come from.', '消息从何而来。'], {
    default: 'external',
  }),
);
export const exposure = optional(
  withField(
    exposures,
    ['Exposure', '暴露范围'],
    ['Public: reachable from outside the company.', '公开：可从公司外部访问。'],
    { default: 'internal' },
  ),
);
export const authenticated = optional(
  withField(z.boolean(), ['Authenticated', '已认证'], ['Callers prove who they are.', '调用方须证明身份。'], {
    default: false,
  }),
);
const patterns = z.array(shortText);

/** How a node signs in at the broker, and what it may do there. */
const accessRecord = z.strictObject({
  scheme: optional(
    withField(
      shortText,
      ['Security scheme', '安全方案'],
      ['The name of one of the design’s security schemes.', '设计中某个安全方案的名称。'],
    ),
  ),
  scopes: optional(
    withField(patterns, ['Scopes', '权限范围'], ['What it asks of the scheme.', '向该方案申请的范围。']),
  ),
  credential: optional(
    withField(
      shortText,
      ['Credential', '凭据'],
      ['The account that it uses; its name, never the secret.', '所用账户的名称，绝不写机密本身。'],
    ),
  ),
  mayRead: optional(
    withField(
      patterns,
      ['May read', '可读'],
      [
        'Addresses with wildcards (* # + >); without it, only what is drawn.',
        '带通配符（* # + >）的地址；缺省仅限已画连线。',
      ],
    ),
  ),
  mayWrite: optional(
    withField(
      patterns,
      ['May write', '可写'],
      [
        'Addresses with wildcards (* # + >); without it, only what is drawn.',
        '带通配符（* # + >）的地址；缺省仅限已画连线。',
      ],
    ),
  ),
});

export const access = optional(
  withField(
    accessRecord,
    ['Access', '访问权限'],
    ['How it signs in at the broker, and what it may do there.', '如何登录消息代理，以及可做什么。'],
  ),
);
export const external = optional(
  withField(
    z.boolean(),
    ['External', '外部'],
    [
      'Run by others: no code is generated, no owner or health asked.',
      '由他人运行：不生成代码，不要求负责人和健康检查。',
    ],
    { default: false },
  ),
);
