/** A backlog may grow on the path of a promise, and nobody is told. */
import type { Design } from '../../../model/design.ts';
import { criticalOf, pathsOf } from '../../../model/graph/critical.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { withLink } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const lagAlertMissing: Rule = {
  id: 'lag-alert-missing',
  severity: 'warning',
  title: { en: 'No alert on backlog', zh: '积压无告警' },
  summary: {
    en: 'A subscription on the path of an objective calls nobody when messages wait long or pile up.',
    zh: '目标路径上的订阅在消息等待过久或堆积时不通知任何人。',
  },
  source: 'Beyer et al., Site Reliability Engineering, 2016: monitoring of pipelines by the age of the oldest work',
  silentInDraft: true,
  check: (design) => {
    const { links } = criticalOf(design);
    return graphOf(design)
      .subscriptions.filter(([id, link]) => links.has(id) && isSilent(link))
      .map((entry) => found(design, entry));
  },
};

const isSilent = ({ alerts }: Subscribe): boolean => alerts?.ageSeconds === undefined && alerts?.backlog === undefined;

const found = (design: Design, [id, link]: Entry<Subscribe>): Found => {
  const goalMs = tightestGoal(design, id);
  const values = { node: nodeName(design, link.to), topic: nodeName(design, link.from) };
  const ageSeconds = goalMs === undefined ? undefined : goalMs / 2 / 1000;
  return {
    message: say(
      'The backlog of “{topic}” at “{node}” can grow unseen, and an objective hangs on it.',
      '“{topic}”在“{node}”的积压可能无人察觉地增长，而有目标依赖它。',
      values,
    ),
    why: {
      en: 'The promise is broken long before anybody looks: waiting messages are late messages.',
      zh: '在有人查看之前承诺早已落空：等待的消息就是迟到的消息。',
    },
    howToFix:
      ageSeconds === undefined
        ? { en: 'Alert at the age or the number of waiting messages.', zh: '按等待时长或等待数量告警。' }
        : say(
            'Alert when the oldest message waits {ageSeconds} s, half of the goal.',
            '最旧消息等待达 {ageSeconds} 秒（目标的一半）时告警。',
            { ageSeconds },
          ),
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'alerts'),
    fix:
      ageSeconds === undefined
        ? undefined
        : {
            title: say('Alert at {ageSeconds} s of waiting', '等待 {ageSeconds} 秒时告警', { ageSeconds }),
            apply: (before) => {
              const now = before.links?.[id];
              if (now?.kind !== 'subscribe' || !isSilent(now)) return before;
              return withLink(before, id, { ...now, alerts: { ageSeconds } });
            },
          },
  };
};

/** The smallest p99 that an objective over this link asks for, in ms. */
const tightestGoal = (design: Design, link: string): number | undefined => {
  const goals = [...pathsOf(design)].flatMap(([id, { links }]) =>
    links.has(link) ? (design.objectives?.[id]?.p99Ms ?? []) : [],
  );
  return goals.length === 0 ? undefined : Math.min(...goals);
};
