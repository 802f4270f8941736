/** One replica fewer, and no standby comes: do the others carry its share? */
import { pointerOf } from '../lib/pointer.ts';
import { ok, refused } from '../lib/result.ts';
import { fill } from '../lib/text.ts';
import type { Node } from '../model/node.ts';
import { fewestReplicas } from '../model/replicas.ts';
import { aimed, calledIn } from './aiming/aimed.ts';
import { workers } from './aiming/candidates.ts';
import { noReplica } from './aiming/reasons.ts';
import type { Drill } from './drill.ts';

const forSeconds = 60;

export const loseReplica: Drill = {
  id: 'lose-replica',
  title: { en: 'Lose a replica', zh: '失去一个副本' },
  summary: {
    en: 'One replica is gone for a minute, and no standby takes its place.',
    zh: '一个副本停机一分钟，且没有备用副本接替。',
  },
  plan: (situation) => {
    const { design, load, atSeconds } = situation;
    const candidates = workers(design).filter((id) => hasTwo(design.nodes?.[id]));
    const node = aimed(situation, candidates, load.nodes, 'utilisation');
    if (node === undefined) return refused(noReplica);
    const words = { node: calledIn(design, node) };
    return ok({
      name: fill({ en: 'A replica lost: {node}', zh: '失去副本：{node}' }, words),
      description: fill(
        {
          en: 'One replica of {node} is gone for 60 s, and no standby comes. Look at the backlog and the time to drain it.',
          zh: '{node} 的一个副本停机 60 秒，且无备用副本接替。请查看积压及其清空时间。',
        },
        words,
      ),
      changes: {
        ...(hasStandby(design.nodes?.[node]) && { overrides: { [pointerOf(['nodes', node, 'standby'])]: 0 } }),
        faults: [{ kind: 'replica-down', target: node, atSeconds, forSeconds }],
      },
    });
  },
};

const hasTwo = (node: Node | undefined): boolean =>
  (node?.kind === 'service' || node?.kind === 'subscriber') && fewestReplicas(node) > 1;

const hasStandby = (node: Node | undefined): boolean =>
  (node?.kind === 'service' || node?.kind === 'subscriber') && (node.standby ?? 0) > 0;
