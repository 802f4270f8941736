/** A configuration or an address holds a host, so that moving it means changing the design. */

import { gathered } from '../../../lib/gathered.ts';
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const hardCodedEndpoint: Rule = {
  id: 'hard-coded-endpoint',
  severity: 'warning',
  title: { en: 'Host written in', zh: '写死的主机' },
  summary: {
    en: 'A setting of a service or the address of a topic holds an IP address, a URL with a host, or a host with a port.',
    zh: '服务的设置或主题的地址中写有 IP 地址、含主机的 URL 或带端口的主机。',
  },
  source: 'Taibi and Lenarduzzi, On the Definition of Microservice Bad Smells, 2018: hard-coded endpoints',
  check: (design) => {
    const { topics, workers } = graphOf(design);
    const settings = gathered(workers, ([id, { configuration }]) =>
      sortedEntries(configuration)
        .filter(([, value]) => hostIn(value) !== undefined)
        .map(([key, value]) => inSetting(design, id, key, value)),
    );
    const addresses = topics
      .filter(([, { address }]) => address !== undefined && hostIn(address) !== undefined)
      .map(([id, { address = '' }]) => inAddress(design, id, address));
    return [...settings, ...addresses];
  },
};

const octet = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const hosts = [
  // A scheme with a host that is no reference: `https://shop.example/orders`.
  /[a-z][a-z0-9+.-]*:\/\/(?:[^\s@/]*@)?([a-z0-9][^\s/:?#]*(?::\d{1,5})?)/i,
  new RegExp(`(?<![\\d.])(${octet}(?:\\.${octet}){3}(?::\\d{1,5})?)(?![\\d.])`),
  // A name with dots, or localhost, and a port.
  /(?<![\w.-])((?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+):\d{2,5})(?!\d)/i,
] as const;

/** The host as it is written; undefined where the text holds none, or `${NAME}` in its place. */
const hostIn = (text: string): string | undefined => {
  const found = hosts.map((pattern) => pattern.exec(text)?.[1]).find((host) => host !== undefined);
  return found?.includes('${') ? undefined : found;
};

const why = {
  en: 'The design is the same in every environment; a host is not, and changes without anybody thinking of this line.',
  zh: '设计在各环境中相同，主机却不同，且更换时没人会想到这一行。',
};

const inSetting = (design: Design, id: string, key: string, value: string): Found => {
  const reference = `\${${key.replaceAll(/[^A-Za-z0-9]+/g, '_').toUpperCase()}}`;
  return {
    message: say('The setting “{key}” of “{node}” holds the host {host}.', '“{node}”的设置“{key}”写有主机 {host}。', {
      key,
      node: nodeName(design, id),
      host: hostIn(value) ?? value,
    }),
    why,
    howToFix: say('Refer to the environment: {reference}.', '改为引用环境变量：{reference}。', {
      reference: reference,
    }),
    nodes: [id],
    pointer: nodeAt(id, 'configuration', key),
    fix: {
      title: say('Read “{key}” from the environment', '从环境变量读取“{key}”', { key }),
      apply: (before) => {
        const node = before.nodes?.[id];
        if (node?.kind !== 'service' && node?.kind !== 'subscriber') return before;
        if (!Object.hasOwn(node.configuration ?? {}, key) || hostIn(node.configuration?.[key] ?? '') === undefined)
          return before;
        return withNode(before, id, { ...node, configuration: { ...node.configuration, [key]: reference } });
      },
    },
  };
};

const inAddress = (design: Design, id: string, address: string): Found => ({
  message: say('The address of “{node}” holds the host {host}.', '“{node}”的地址写有主机 {host}。', {
    node: nodeName(design, id),
    host: hostIn(address) ?? address,
  }),
  why,
  howToFix: {
    en: 'Name the topic as the broker knows it; where the broker is, the environment says.',
    zh: '按消息代理中的名称填写主题；消息代理的位置由环境给出。',
  },
  nodes: [id],
  pointer: nodeAt(id, 'address'),
});
