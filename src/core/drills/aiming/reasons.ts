/** Why a drill makes no sense in a design, and what would change that. */
import type { Text } from '../../lib/text.ts';

export const noSource: Text = {
  en: 'Nothing sends by itself, so there is no load to change. Give a publisher’s link arrivals first.',
  zh: '没有任何来源自行发送消息，因此没有可改变的负载。请先为发布者的连线设置到达过程。',
};

export const noReader: Text = {
  en: 'Nobody reads a topic, so nobody would notice. Draw a subscription first.',
  zh: '没有人读取主题，因此没有人会察觉。请先绘制一个订阅。',
};

export const noWorker: Text = {
  en: 'Nobody works on messages, so nobody can become slow. Draw a subscription or a call first.',
  zh: '没有节点处理消息，因此没有谁会变慢。请先绘制订阅或调用。',
};

export const noRetry: Text = {
  en: 'Nothing is tried a second time, so failures bring no storm. Give a subscription or a call a retry first.',
  zh: '没有任何操作会重试，因此失败不会引发风暴。请先为订阅或调用设置重试。',
};

export const noReplica: Text = {
  en: 'No node has two replicas, so there is none to lose. Give a service a second one, or drill a node that is down.',
  zh: '没有节点拥有两个副本，因此没有可失去的副本。请先增加副本，或演练节点停机。',
};

export const noLanes: Text = {
  en: 'No topic that is read keeps order over several partitions, so keys decide nothing. Make one ordered, with two partitions or more.',
  zh: '没有被读取的主题在多个分区上保持顺序，因此键不起作用。请将某个主题设为有序并使用至少两个分区。',
};
