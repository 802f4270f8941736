/**
 * Removes what stands in the middle and joins what it stood between, where the two sides can be joined at all:
 *
 * - a **service** goes: readers of what it published read what it read (with its filter); a topic that only it fed goes
 *   with it. What called it publishes and calls in its place, when it called; what it called reads what it read.
 * - a **topic** goes: its publishers call its readers instead, when they published. Only services can be called, and
 *   one call stands for one publication, so other topics are refused.
 *
 * A link that goes on in another place keeps its id; objectives go where nothing is published or read any more. Publishers, subscribers
 * and whatever else is selected are simply removed, as long as one of the nodes is healed over.
 */
import { ok } from '../lib/result.ts';
import type { Edit } from './edit.ts';
import { remove } from './remove.ts';
import { bridgedService } from './steps/bridged-service.ts';
import { bridgedTopic } from './steps/bridged-topic.ts';
import { judgedSince } from './steps/changed-records.ts';
import { recordAt } from './steps/records.ts';
import { notThere, refusal } from './steps/refusal.ts';
import { withoutVoidObjectives } from './steps/without-void-objectives.ts';

export interface RemoveAndReconnect {
  readonly nodes: readonly string[];
}

export const removeAndReconnect: Edit<RemoveAndReconnect> = {
  id: 'remove-and-reconnect',
  title: { en: 'Delete and reconnect', zh: '删除并重新连接' },
  summary: {
    en: 'Services and topics go, and what they stood between is joined.',
    zh: '删除服务和主题，并将其两侧重新连接。',
  },
  apply: (design, { nodes }) => {
    if (nodes.length === 0) return ok(design);
    let next = design;
    let reason: ReturnType<typeof refusal> | undefined;
    let healed = 0;
    for (const id of nodes) {
      const node = recordAt(next, 'nodes', id);
      if (!node) {
        if (recordAt(design, 'nodes', id)) continue;
        return notThere(id);
      }
      const bridged =
        node.kind === 'service'
          ? bridgedService(next, id)
          : node.kind === 'topic'
            ? bridgedTopic(next, id)
            : refusal(
                '“{name}” stands at an end: there is nothing to reconnect.',
                '“{name}”位于末端：没有可重新连接的内容。',
                { name: node.name },
              );
      if (bridged.ok) healed++;
      else reason ??= bridged;
      const left = remove.apply(bridged.ok ? bridged.value : next, { nodes: [id] });
      if (!left.ok) return left;
      next = left.value;
    }
    return healed === 0 && reason ? reason : judgedSince(design, withoutVoidObjectives(next));
  },
};
