/** Something outside of the workers that lets less through than is asked of it for good, and the sentence that says so. */
import { fill, listed, type Text } from '../lib/text.ts';

export type CeilingKind = 'rate-limit' | 'pool' | 'buffer' | 'blocking';

export interface ExceededCeiling {
  readonly kind: CeilingKind;
  /** Messages, or tries of a call. */
  readonly offeredPerSecond: number;
  readonly mostPerSecond: number;
  /** Links whose backlog grows: the link itself, or the subscriptions and calls whose workers wait. */
  readonly grows: readonly string[];
}

const ways: Readonly<Record<CeilingKind, Text>> = {
  'rate-limit': {
    en: '“{name}” gets {rate}/s, its limit lets through {most}/s at most',
    zh: '“{name}”每秒收到 {rate} 条，其限速每秒最多允许 {most} 条',
  },
  pool: {
    en: '“{name}” gets {rate}/s, its pool lets through {most}/s at most',
    zh: '“{name}”每秒收到 {rate} 条，其连接池每秒最多允许 {most} 条',
  },
  buffer: {
    en: '“{name}” gets {rate}/s, its buffer, which keeps what is not confirmed, lets through {most}/s at most',
    zh: '“{name}”每秒收到 {rate} 条，其缓冲需等待确认，每秒最多通过 {most} 条',
  },
  blocking: {
    en: '“{name}” blocks who publishes there: it gets {rate}/s, its readers can do {most}/s',
    zh: '“{name}”会阻塞发布者：每秒收到 {rate} 条，其读取方每秒最多处理 {most} 条',
  },
};

const atLink: Text = { en: '{way}: the backlog grows by {growth}/s.', zh: '{way}：积压每秒增加 {growth} 条。' };
/** What waits there for its worker may cause more or fewer tries than one: no rate is said. */
const before: Text = {
  en: '{way}: workers wait for it, and the backlog of {names} grows.',
  zh: '{way}：工作者为此等待，{names}的积压不断增长。',
};

/** One sentence; `id` is that of the link, or of the topic that blocks, and `nameOf` what people call an element. */
export const ceilingText = (nameOf: (id: string) => string, id: string, ceiling: ExceededCeiling): Text => {
  const { grows, kind, mostPerSecond: most, offeredPerSecond: rate } = ceiling;
  const way = fill(ways[kind], { name: nameOf(id), rate, most });
  const names = listed(grows.map((each) => `“${nameOf(each)}”`));
  return fill(growsItself(id, ceiling) ? atLink : before, { way, names, growth: rate - most });
};

/** Whether nobody waits with what cannot be sent. */
export const growsItself = (id: string, { grows }: ExceededCeiling): boolean => grows.includes(id);
