/** Nobody is named who looks after a service or a topic. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Node } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

/** Owners are inherited: the team of a context answers for all that is in it, so one line there settles it. */
export const ownerMissing: Rule = {
  id: 'owner-missing',
  severity: 'warning',
  title: { en: 'No owner', zh: '无负责人' },
  summary: {
    en: 'A service, subscriber or topic has no owner, and neither has a context around it. What others run is exempt.',
    zh: '服务、订阅者或主题没有负责人，其外层上下文也没有。由他人运行的除外。',
  },
  source: 'Spectral AsyncAPI rules: info-contact; Cerny et al., Catalog of microservice anti-patterns, 2023',
  silentInDraft: true,
  check: (design) =>
    graphOf(design)
      .nodes.filter((entry) => isOrphan(design, entry))
      .map((entry) => found(design, entry)),
};

const isOrphan = (design: Design, [, node]: Entry<Node>): boolean =>
  node.kind !== 'publisher' && !node.external && !node.owner?.trim() && !ownerAround(design, node.context);

const ownerAround = (design: Design, context: string | undefined): boolean => {
  const around = context === undefined ? undefined : design.contexts?.[context];
  return around !== undefined && (Boolean(around.owner?.trim()) || ownerAround(design, around.parent));
};

const found = (design: Design, [id, { name, kind }]: Entry<Node>): Found => {
  const owner = usualOwner(design);
  return {
    message: say('Nobody is named who looks after “{name}”.', '未写明谁负责“{name}”。', { name }),
    why:
      kind === 'topic'
        ? {
            en: 'When its messages are wrong or pile up, nobody knows whom to ask.',
            zh: '消息出错或堆积时，无人知道该找谁。',
          }
        : { en: 'When it fails at night, nobody knows whom to call.', zh: '夜间出故障时，无人知道该找谁。' },
    howToFix: { en: 'Name its team, or the team of its context.', zh: '写明其团队，或其上下文的团队。' },
    nodes: [id],
    pointer: nodeAt(id, 'owner'),
    fix:
      owner === undefined
        ? undefined
        : {
            title: say('Make “{owner}” the owner', '将负责人设为“{owner}”', { owner }),
            apply: (before) => {
              const node = before.nodes?.[id];
              return node && isOrphan(before, [id, node]) ? withNode(before, id, { ...node, owner }) : before;
            },
          },
  };
};

/** The only team that the design names; with several, who answers for what is for people to say. */
const usualOwner = (design: Design): string | undefined => {
  const records = [...Object.values(design.nodes ?? {}), ...Object.values(design.contexts ?? {})];
  const owners = new Set(records.flatMap(({ owner }) => owner?.trim() || []));
  return owners.size === 1 ? [...owners][0] : undefined;
};
