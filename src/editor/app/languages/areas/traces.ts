/** Words of the panel that follows single messages through a simulated run. */
import type { Catalogue } from '../language.ts';

export const traceTexts = {
  title: { en: 'Traces', zh: '追踪' },
  nothing: { en: 'No message to follow yet', zh: '尚无可追踪的消息' },
  nothingMore: {
    en: 'Connect a publisher to a topic and a subscriber to it first.',
    zh: '请先将发布者连接到主题，再连接订阅者。',
  },
  none: { en: 'Follow a message', zh: '追踪一条消息' },
  noneMore: {
    en: 'Record a run: every message is followed with its copies, its waits and retries, and what it caused.',
    zh: '记录一次运行：跟踪每条消息及其副本、等待、重试和引发的消息。',
  },
  recording: { en: 'Recording…', zh: '正在记录…' },
  recordingMore: {
    en: 'The messages appear when the run is over. Everything else stays usable meanwhile.',
    zh: '运行结束后显示消息。在此期间其他功能仍可使用。',
  },
  scenario: { en: 'Scenario', zh: '场景' },
  noScenario: { en: 'None, as drawn', zh: '无，按图所示' },
  replication: { en: 'Replication', zh: '第几次重复' },
  record: { en: 'Record messages', zh: '记录消息' },
  cancel: { en: 'Stop recording', zh: '停止记录' },
  again: { en: 'Record again', zh: '重新记录' },
  ready: { en: 'The messages are ready.', zh: '消息已就绪。' },
  wrongReplication: { en: 'A replication is a whole number from 1 on.', zh: '重复序号应为不小于 1 的整数。' },
  earlier: { en: 'These messages are of an earlier design.', zh: '这些消息来自较早的设计。' },
  refused: { en: 'This cannot be simulated', zh: '无法仿真' },
  failed: { en: 'The recording broke down: {message}', zh: '记录中断：{message}' },
  summary: {
    en: '{followed} {followed:message|messages} followed through {time} of replication {replication} (seed {seed}); {kept} kept.',
    zh: '在第 {replication} 次重复（种子 {seed}）的 {time} 内跟踪了 {followed} 条消息，保留 {kept} 条。',
  },
  keptMore: {
    en: 'Kept are an even sample of {sample}, the {slowest} slowest, and the first {marked} that were dead-lettered, delivered twice, overtaken, lost or still under way.',
    zh: '保留的是：均匀抽取的 {sample} 条样本、最慢的 {slowest} 条，以及死信、重复投递、被超越、丢失、仍在途的各前 {marked} 条。',
  },
  cutShort: {
    en: 'The run has too many events to be held: only its first {time} of {whole} are recorded.',
    zh: '运行的事件过多，无法全部保存：只记录了 {whole} 中的前 {time}。',
  },
  unfollowed: {
    en: '{count} {count:message|messages} set out while {most} others, or half a million of their steps, were held, and {count:is|are} not followed.',
    zh: '有 {count} 条消息出发时，已有 {most} 条其他消息或其五十万个步骤在内存中，因此未跟踪。',
  },
  filter: { en: 'Which messages', zh: '显示哪些消息' },
  all: { en: 'All', zh: '全部' },
  slowest: { en: 'Slowest', zh: '最慢' },
  counted: { en: '{words} {count}', zh: '{words} {count}' },
  search: { en: 'Find a message', zh: '查找消息' },
  searchHint: { en: 'Number, type, place', zh: '编号、类型或位置' },
  listed: { en: '{count} {count:message|messages}', zh: '{count} 条消息' },
  listedOf: { en: '{count} of {of} messages', zh: '{of} 条消息中的 {count} 条' },
  message: { en: 'Message', zh: '消息' },
  took: { en: 'Took', zh: '用时' },
  fate: { en: 'Fate', zh: '结局' },
  noMatch: { en: 'None of the messages that are kept fits.', zh: '保留的消息中没有符合条件的。' },
  waterfall: { en: 'Message {number}', zh: '消息 {number}' },
  step: { en: 'Step', zh: '步骤' },
  at: { en: 'After', zh: '起始' },
  cut: {
    en: 'This message caused more than is kept: {count} steps are shown.',
    zh: '该消息引发的内容超出保留上限：显示 {count} 个步骤。',
  },
  spent: {
    en: '#{number}, sent at {start}, took {took}. Its time on the way that ended last:',
    zh: '#{number}，于 {start} 发出，用时 {took}。最后结束的路径上的时间去向：',
  },
  spentOne: { en: '{words} {time}, {share}', zh: '{words} {time}，{share}' },
  attempt: { en: '{words}, attempt {attempt}', zh: '{words}，第 {attempt} 次尝试' },
  sent: { en: '{message} to {place}', zh: '{message} 发往 {place}' },
  delivered: { en: 'Delivery to {place}', zh: '投递到 {place}' },
  called: { en: 'Call to {place}', zh: '调用 {place}' },
  served: { en: 'Served by {place}', zh: '由 {place} 服务' },
  deadLetter: { en: '{message} as a dead letter to {place}', zh: '{message} 作为死信发往 {place}' },
  export: { en: 'Export messages', zh: '导出消息' },
  exportThis: { en: 'Message {number} as {format}', zh: '消息 {number}，{format} 格式' },
  exportListed: { en: '{count} listed as {format}', zh: '列出的 {count} 条，{format} 格式' },
  exportMost: {
    en: 'A file holds {most} steps: it has the first {count} of {of} messages.',
    zh: '一个文件最多 {most} 个步骤：包含 {of} 条消息中的前 {count} 条。',
  },
} as const satisfies Catalogue;

export const markTexts = {
  'dead-lettered': { en: 'dead-lettered', zh: '死信' },
  duplicated: { en: 'delivered twice', zh: '重复投递' },
  'out-of-order': { en: 'out of order', zh: '乱序' },
  lost: { en: 'lost', zh: '丢失' },
  'in-flight': { en: 'under way', zh: '在途' },
} as const satisfies Catalogue;

/** As the name of a filter. */
export const markFilterTexts = {
  'dead-lettered': { en: 'Dead-lettered', zh: '死信' },
  duplicated: { en: 'Duplicated', zh: '重复' },
  'out-of-order': { en: 'Out of order', zh: '乱序' },
  lost: { en: 'Lost', zh: '丢失' },
  'in-flight': { en: 'Under way', zh: '在途' },
} as const satisfies Catalogue;

export const stageTexts = {
  queue: { en: 'queue', zh: '排队' },
  work: { en: 'work', zh: '处理' },
  retry: { en: 'retry', zh: '重试' },
  broker: { en: 'broker', zh: '消息代理' },
  pause: { en: 'pause', zh: '暂停' },
} as const satisfies Catalogue;

/** Steps that are part of another; messages, deliveries, calls and tries are named after their place. */
export const partTexts = {
  pause: { en: 'Pause before it is sent', zh: '发送前暂停' },
  'held-back': { en: 'Held back by the broker', zh: '被消息代理滞留' },
  way: { en: 'To the broker', zh: '前往消息代理' },
  delay: { en: 'From the broker', zh: '消息代理投递中' },
  queue: { en: 'Queue', zh: '排队' },
  transit: { en: 'To the worker', zh: '前往工作者' },
  prefetched: { en: 'Prefetched, the worker is busy', zh: '已预取，工作者忙' },
  work: { en: 'Work', zh: '处理' },
  'late-wait': { en: 'Too late, the worker is busy', zh: '已超时，工作者忙' },
  'late-work': { en: 'Work goes on too late', zh: '超时后仍在处理' },
  backoff: { en: 'Wait before the next attempt', zh: '等待下次尝试' },
  'call-wait': { en: 'Caller may not send yet', zh: '调用方尚不能发送' },
} as const satisfies Catalogue;

export const outcomeTexts = {
  acknowledged: { en: 'acknowledged', zh: '已确认' },
  'dead-lettered': { en: 'dead-lettered', zh: '死信' },
  'dropped-capacity': { en: 'dropped, the topic is full', zh: '主题已满，丢弃' },
  'dropped-exhausted': { en: 'dropped after its last attempt', zh: '末次尝试后丢弃' },
  expired: { en: 'expired', zh: '过期' },
  unreached: { en: 'nobody there', zh: '无人接收' },
  kept: { en: 'kept for later', zh: '保留待处理' },
  duplicate: { en: 'second delivery', zh: '重复投递' },
  refused: { en: 'refused', zh: '被拒绝' },
  answered: { en: 'answered', zh: '已答复' },
  'given-up': { en: 'given up', zh: '放弃' },
  done: { en: 'done', zh: '完成' },
  failed: { en: 'failed', zh: '失败' },
  'timed-out': { en: 'timed out', zh: '超时' },
  'broken-off': { en: 'broken off', zh: '中断' },
  'in-flight': { en: 'under way', zh: '在途' },
} as const satisfies Catalogue;
