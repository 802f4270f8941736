/** What belongs to any server and not to the project that talks to it. */
import type { Text } from '../../lib/text.ts';
import type { BrokerName } from '../../model/broker.ts';
import type { Finding } from '../../model/findings/finding.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';
import { nodesOf } from './places.ts';

export interface ServerWords {
  readonly id: BrokerName;
  readonly name: string;
  /** What makes the connection a secure one. */
  readonly secured: Text;
}

/** Where the scheme of an address says that there are certificates. */
export const byScheme = (setting: string, scheme: string): Text => ({
  en: `Let ${setting} begin with ${scheme}, and encrypt on the server what is at rest.`,
  zh: `在 ${setting} 中使用 ${scheme} 地址，并在服务器上启用静态加密。`,
});

export const serverFindings = (plan: ProjectPlan, server: ServerWords): Finding[] => [
  ...encryptionByServer(plan, server),
  ...addressParameters(plan, server),
];

const encryptionByServer = (plan: ProjectPlan, { id, name, secured }: ServerWords): Finding[] =>
  limit({
    rule: `export-${id}-encryption-by-server`,
    severity: 'info',
    nodes: nodesOf(plan, ['topic'], (topic) => (topic.encrypted ?? 'none') !== 'none'),
    message: {
      en: `Encryption of {names} is set up on the ${name} server.`,
      zh: `{names} 的加密需在 ${name} 服务器上配置。`,
    },
    why: {
      en: 'Certificates and keys belong to the server, not to the project.',
      zh: '证书和密钥属于服务器而非项目。',
    },
    howToFix: secured,
  });

const addressParameters = (plan: ProjectPlan, { id }: ServerWords): Finding[] =>
  limit({
    rule: `export-${id}-address-parameters`,
    nodes: nodesOf(plan, ['topic'], (topic) => topic.address?.includes('{') ?? false),
    message: {
      en: 'The parameters in the address of {names} are fixed words.',
      zh: '{names} 地址中的参数为固定字符。',
    },
    why: {
      en: 'The design does not say where their values come from, so all messages share one subject.',
      zh: '设计未说明参数取值来源，因此所有消息共用一个主题。',
    },
    howToFix: {
      en: 'Give each value a topic of its own, or filter by message.',
      zh: '请为每个取值设置单独的主题，或按消息过滤。',
    },
  });
