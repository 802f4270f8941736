/** Why a figure is an estimate and not a theorem: one sentence per reason. */
import type { Text } from '../lib/text.ts';

export const reasons = {
  'constant-arrivals': {
    en: 'Messages arrive at a constant pace, not at random.',
    zh: '消息按固定节奏到达，并非随机到达。',
  },
  'bursty-arrivals': { en: 'Messages arrive in bursts, not at random.', zh: '消息成簇到达，并非随机到达。' },
  'changing-rate': {
    en: 'The arrival rate changes over time; the figures are those of its mean.',
    zh: '到达速率随时间变化；此处按平均速率计算。',
  },
  'recorded-arrivals': {
    en: 'Arrivals are recorded; the figures take their mean rate as random.',
    zh: '到达来自记录；此处按其平均速率的随机到达计算。',
  },
  batches: { en: 'Messages arrive several at a time.', zh: '消息成批到达。' },
  every: {
    en: 'Messages are published once per several triggers, not at random.',
    zh: '每多次触发才发布一次，并非随机发布。',
  },
  'rate-limit': { en: 'A rate limit shapes the arrivals.', zh: '限速改变了到达过程。' },
  'publish-buffer': {
    en: 'Waiting for a place in a publisher’s buffer is left out.',
    zh: '未计入等待发布者缓冲位置的时间。',
  },
  departures: {
    en: 'An upstream queue makes the arrivals less random than theory asks for.',
    zh: '上游队列使到达不满足理论所需的随机性。',
  },
  losses: {
    en: 'An upstream queue of limited capacity shapes the arrivals.',
    zh: '上游有限容量的队列改变了到达过程。',
  },
  'overloaded-upstream': {
    en: 'An overloaded queue upstream shapes the arrivals.',
    zh: '上游过载的队列改变了到达过程。',
  },
  feedback: {
    en: 'Messages come round again, here or upstream, so that arrivals depend on earlier ones.',
    zh: '消息在此处或上游循环回来，到达与先前的到达相关。',
  },
  'copies-meet': {
    en: 'Copies of one message meet, here or upstream, so that arrivals depend on each other.',
    zh: '同一消息的多个副本在此处或上游相遇，到达彼此相关。',
  },
  calls: {
    en: 'Synchronous calls hold the workers; how long is estimated.',
    zh: '同步调用占用工作者；占用时长为估计值。',
  },
  'calls-in-line': {
    en: 'Synchronous calls hold the workers; how long is estimated, and that a worker may first wait for a place in the pool of its call is left out.',
    zh: '同步调用占用工作者；占用时长为估计值，且未计入工作者等待调用连接池空位的时间。',
  },
  'few-callers': {
    en: 'Only workers that wait for the answer ask here, so that few requests are there at once; their wait is estimated.',
    zh: '只有等待结果返回的工作者在此提出请求，同时存在的请求很少；其等待为估计值。',
  },
  timeouts: {
    en: 'Tries that time out because of their work are counted, those that time out in the queue are left out.',
    zh: '已计入因处理时间过长而超时的尝试，未计入在队列中超时的尝试。',
  },
  pool: { en: 'Waiting for the caller’s pool is left out.', zh: '未计入等待调用方连接池的时间。' },
  breaker: { en: 'Refusals by the breaker are left out.', zh: '未计入断路器的拒绝。' },
  deadlines: { en: 'Skipping expired messages is left out.', zh: '未计入跳过过期消息的影响。' },
  'ack-timeout': {
    en: 'Redelivery after the acknowledge timeout is counted; how it meets the queue is estimated.',
    zh: '已计入确认超时后的再投递；其对排队的影响为估计值。',
  },
  'late-prefetch': {
    en: 'Messages that wait in the hands of their worker until the acknowledge timeout is over are delivered again; that is left out, and may grow into a storm that only the simulation tells.',
    zh: '预取的消息若在工作者处等到确认超时会被再投递；该影响未计入，且可能演变成只有仿真才能反映的重投风暴。',
  },
  delivery: {
    en: 'Workers wait for deliveries; how that meets the queue is estimated.',
    zh: '工作者需等待投递；其对排队的影响为估计值。',
  },
  polls: {
    en: 'Messages wait until an idle consumer polls again; that time is left out.',
    zh: '消息须等空闲的消费者再次轮询；该时间未计入。',
  },
  autoscale: {
    en: 'Replicas follow the backlog, and waits depend on when they come: only the simulation tells them. Servers are those of the most replicas.',
    zh: '副本数随积压变化，等待时间取决于副本何时就绪，只能由仿真给出。工作者数按最多副本计。',
  },
  retention: {
    en: 'Messages that wait longer than the topic keeps them are lost; that is left out.',
    zh: '等待超过主题保留时间的消息会丢失；该影响未计入。',
  },
  prefetch: {
    en: 'Prefetched messages wait at one worker although another may be idle.',
    zh: '预取的消息在某个工作者处等待，即使其他工作者空闲。',
  },
  blocking: {
    en: 'As long as its readers keep up, a full topic that blocks is left out, and the wait outside counts as wait here.',
    zh: '只要读取方跟得上，主题已满而阻塞发布的影响便未计入，外部等待计入此处等待。',
  },
  'blocked-worker': {
    en: 'A full topic that blocks holds the workers that publish there; as long as its readers keep up, that is left out.',
    zh: '已满且阻塞发布的主题会占用向其发布的工作者；只要读取方跟得上，占用时长便未计入。',
  },
  'drop-old': {
    en: 'Dropping the oldest message changes the wait of the others.',
    zh: '丢弃最旧消息会改变其他消息的等待。',
  },
  rejecting: {
    en: 'A message is refused for all groups as soon as one is full.',
    zh: '只要一个组已满，消息即被所有组拒绝。',
  },
  'shared-capacity': {
    en: 'Several bounded queues share the workers; the bounds are left out.',
    zh: '多个有界队列共享工作者；未计入容量限制。',
  },
  'shared-room': {
    en: 'Links of one group share the room of the topic; here each has it to itself.',
    zh: '同一组的连线共享主题的容量；此处按各自独占计算。',
  },
  competing: {
    en: 'Members of a group compete; which one gets a message is estimated by their speed.',
    zh: '组内成员竞争；各自所得消息按其速度估计。',
  },
  'common-lanes': {
    en: 'Members of a group on several nodes work on the same lanes; each is said to wait as all of them do.',
    zh: '同一组在多个节点上的成员共用通道；各自的等待按全体平均计。',
  },
  'lane-retries': {
    en: 'Retries block their lane; how unevenly is estimated.',
    zh: '重试会阻塞其通道；其波动为估计值。',
  },
  'pool-lanes': {
    en: 'A lane of an ordered topic holds messages back although a worker of the pool is free; how long is estimated.',
    zh: '池中虽有空闲工作者，有序主题的通道仍会让消息等待；等待时长为估计值。',
  },
  retries: { en: 'Retried messages come back and meet the queue again.', zh: '重试的消息会再次进入队列。' },
  crashes: {
    en: 'Attempts that crash are counted; what else their replica held and has to do again is left out.',
    zh: '已计入崩溃的尝试；其副本当时持有、须重做的其他消息未计入。',
  },
  kept: {
    en: 'Messages whose attempts are used up stay and are left out.',
    zh: '尝试用尽的消息会留下，未计入其影响。',
  },
  'several-workers': {
    en: 'For several workers with work that is not exponential there is no exact formula.',
    zh: '多个工作者且处理时间非指数分布时没有精确公式。',
  },
  'mixed-work': {
    en: 'The workers are shared by subscriptions with different work.',
    zh: '工作者由处理时间不同的订阅共享。',
  },
  'bounded-work': {
    en: 'For a bounded queue with work that is not exponential the exponential case stands in.',
    zh: '有界队列且处理时间非指数分布时，以指数情形代替。',
  },
  delayed: {
    en: 'Whether there is room is looked at when a message comes, before its delay; the queue that it joins afterwards may be fuller than its capacity.',
    zh: '容量在消息到达时检查，早于其延迟；延迟后加入的队列可能超过容量。',
  },
  'shared-places': {
    en: 'The partitions share the places of their topic; what each loses, and how long its messages wait, is estimated.',
    zh: '各分区共用主题的位置；各分区的损失与等待均为估计值。',
  },
  'infinite-variance': {
    en: 'The work has infinite variance, so that the mean wait is infinite.',
    zh: '处理时间方差无穷，平均等待为无穷大。',
  },
  endless: {
    en: 'A loop that never ends feeds it; no rate is finite.',
    zh: '它由一个永不结束的循环供给；速率没有有限值。',
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof reasons;
