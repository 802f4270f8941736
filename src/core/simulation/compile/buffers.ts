/** The buffers of publishers, where anything can keep a message from being confirmed at once. */
import type { PlanPublication } from '../../network/plan.ts';
import { BUFFER_GATE, BUFFER_PATIENCE, BUFFER_ROOM } from '../kernel/buffer-records.ts';
import type { Builder } from './builder.ts';
import { addRow } from './rows.ts';

/** The number of the publication's buffer, or -1 where it would change nothing; made for one publication after the other. */
export const addBuffer = (builder: Builder, publication: PlanPublication): number => {
  const { buffer, id } = publication;
  if (buffer === null || !mayFill(builder, publication)) return -1;
  builder.bufferedLinks.push(id);
  return addRow(builder.tables.buffers, {
    [BUFFER_GATE]: builder.cuts.gates.length + builder.bufferedLinks.length - 1,
    [BUFFER_ROOM]: buffer.messages ?? Infinity,
    [BUFFER_PATIENCE]: buffer.timeoutMs ?? 0,
  });
};

/** Messages wait for their confirmation: because of the way, or because the link, the broker or the topic lets none in. */
const mayFill = ({ cuts, plan }: Builder, { buffer, id, topic: at }: PlanPublication): boolean => {
  const topic = plan.topics[at]!;
  if (cuts.gates.includes(id) || cuts.gates.includes(topic.id)) return true;
  if (topic.capacity !== null && topic.onFull === 'block') return true;
  return topic.publishLatency !== null && buffer!.messages !== null;
};
