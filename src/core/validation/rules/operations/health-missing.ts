/** A service that nobody can ask whether it is alive. */
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Worker } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

/** Where Kubernetes and most frameworks look. */
const usual = '/health';

export const healthMissing: Rule = {
  id: 'health-missing',
  severity: 'warning',
  title: { en: 'No health check', zh: '无健康检查' },
  summary: {
    en: 'A service or subscriber that is run here says nowhere where to ask whether it is alive.',
    zh: '自行运行的服务或订阅者未写明在何处查询是否存活。',
  },
  source: 'Taibi and Lenarduzzi, On the Definition of Microservice Bad Smells, 2018; Kubernetes: liveness probes',
  silentInDraft: true,
  check: (design) => graphOf(design).workers.filter(isUnwatched).map(found),
};

const isUnwatched = ([, { external, health }]: Entry<Worker>): boolean => !external && !health?.path.trim();

const found = ([id, { name }]: Entry<Worker>): Found => ({
  message: say('Nobody can ask whether “{name}” is alive.', '无法查询“{name}”是否存活。', { name }),
  why: {
    en: 'When it hangs, nothing restarts it, and messages wait until somebody notices.',
    zh: '它卡住时不会被重启，消息会一直等到有人发现。',
  },
  howToFix: say('Give it a path that answers while it works, as {usual}.', '写明存活时可访问的路径，例如 {usual}。', {
    usual,
  }),
  nodes: [id],
  pointer: nodeAt(id, 'health'),
  fix: {
    title: say('Answer at {usual}', '使用路径 {usual}', { usual }),
    apply: (before: Design) => {
      const node = before.nodes?.[id];
      const isMissing = (node?.kind === 'service' || node?.kind === 'subscriber') && isUnwatched([id, node]);
      return isMissing ? withNode(before, id, { ...node, health: { path: usual } }) : before;
    },
  },
});
