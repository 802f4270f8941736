/** What is written for the chosen broker alone, and its adapter does not set up. */
import { listed } from '../../lib/text.ts';
import type { Finding } from '../../model/findings/finding.ts';
import { graphOf } from '../../model/graph/graph.ts';
import type { BrokerAdapter } from '../broker-adapter.ts';
import { termsLeft } from '../plan/broker-terms.ts';
import type { ProjectPlan } from '../plan/project-plan.ts';
import { limit } from './limit.ts';

export const brokerTermFindings = (plan: ProjectPlan, { id, title, terms = {} }: BrokerAdapter): Finding[] => {
  const { nodes, links } = graphOf(plan.design);
  const left = (entries: readonly (readonly [string, { readonly kind: string }])[]) =>
    entries.flatMap(([place, record]) => {
      const kept = { ...terms, publisher: [], service: [], subscriber: [], call: [] };
      const names = termsLeft(record, id, kept[record.kind as keyof typeof kept]);
      return names.length === 0 ? [] : [{ place, names }];
    });
  const [ofNodes, ofLinks] = [left(nodes), left(links)];
  const fields = listed([...new Set([...ofNodes, ...ofLinks].flatMap(({ names }) => names))].sort());
  return limit({
    rule: 'export-broker-terms',
    nodes: ofNodes.map(({ place }) => place),
    links: ofLinks.map(({ place }) => place),
    field: id,
    message: {
      en: `On ${title.en} the project does not set ${fields.en} of {names}.`,
      zh: `导出项目在 ${title.zh} 上不设置 {names} 的 ${fields.zh}。`,
    },
    why: {
      en: 'It sets the topic and its readers up in the way that its tests hold against crashes, or leaves this to the server.',
      zh: '项目按其崩溃测试所验证的方式建立主题与读者，或将此项留给服务器。',
    },
    howToFix: {
      en: 'Set it on the server yourself, and take it out of the design if the export shall be all there is.',
      zh: '请自行在服务器上设置；若以导出项目为准，请将其从设计中移除。',
    },
  });
};
