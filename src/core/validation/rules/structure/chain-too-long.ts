/** Many hops between what somebody does and the last effect of it. */

import type { Rule } from '../../rule.ts';
import { longestUserChain } from '../../ways/user-chain.ts';
import { nodeAt, nodeName, say, unique } from '../../words.ts';

export const chainTooLong: Rule<{ topics: number }> = {
  id: 'chain-too-long',
  severity: 'warning',
  title: { en: 'Chain too long', zh: '链路过长' },
  summary: {
    en: 'The longest chain of cause and effect passes through many topics. Chains that a schedule, a database or a device begins are exempt: nobody waits for their end.',
    zh: '最长的因果链经过了很多主题。由定时任务、数据库变更或设备发起的链路除外：没有人在等它结束。',
  },
  source: 'Cerny et al., Catalog and detection techniques of microservice anti-patterns, JSS 2023: service chain',
  settings: {
    topics: { default: 5, title: { en: 'Topics in a chain, at most', zh: '链路主题数上限' } },
  },
  noFix: {
    en: 'Which hop the design can do without only people can say.',
    zh: '哪一跳可以省去，只有人能决定。',
  },
  check: (design, facts, { topics }) => {
    // No chain is longer than the longest of all, topics it passes twice counted twice: most designs are done here.
    if (facts.graph.longestChain.length <= topics) return [];
    const chain = unique(longestUserChain(design));
    const [first] = chain;
    if (first === undefined || chain.length <= topics) return [];
    return [
      {
        message: say(
          'From “{first}” to “{last}” a cause passes {length} topics one after the other; the advice is at most {topics}.',
          '从“{first}”到“{last}”依次经过 {length} 个主题；建议不超过 {topics} 个。',
          {
            first: nodeName(design, first),
            last: nodeName(design, chain[chain.length - 1] as string),
            length: chain.length,
            topics,
          },
        ),
        why: {
          en: 'Each hop adds its delay and its chance of failure, and whoever waits for the end waits for all of them.',
          zh: '每一跳都增加延迟和失败的可能，等待结果的人要等完所有跳。',
        },
        howToFix: {
          en: 'Let services read the earlier message directly, run steps in parallel, or merge steps of one service.',
          zh: '让服务直接读取更早的消息，让步骤并行，或合并同一服务的步骤。',
        },
        nodes: chain,
        pointer: nodeAt(first),
      },
    ];
  },
};
