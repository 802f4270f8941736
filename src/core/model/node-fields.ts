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
