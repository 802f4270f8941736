/** A reader of MQTT for which nothing is kept while it is away, or not for long enough. */
import type { Design } from '../../../model/design.ts';
import type { Entry } from '../../../model/graph/graph.ts';
import type { Subscribe } from '../../../model/link.ts';
import { absenceOf, keptFor, secondsInWords, usualAbsence, wantsAll } from '../../brokers/mqtt-session.ts';
import { readersOn } from '../../brokers/on-broker.ts';
import { onBroker } from '../../fixes/on-broker.ts';
import { onReader } from '../../fixes/one-record.ts';
import type { Found, Rule } from '../../rule.ts';
import { linkAt, nodeName, say } from '../../words.ts';

export const mqttSession: Rule<{ offlineSeconds: number }> = {
  id: 'mqtt-session',
  severity: 'warning',
  title: { en: 'Session is not kept', zh: '会话未保留' },
  summary: {
    en: 'A reader on MQTT starts with a clean session, or its session ends before it is back; messages of that time are lost.',
    zh: 'MQTT 读者以全新会话启动，或会话在其恢复之前到期；期间的消息会丢失。',
  },
  source: 'OASIS MQTT 5.0, sections 3.1.2.4 (Clean Start) and 3.1.2.11.2 (Session Expiry Interval)',
  settings: usualAbsence,
  check: (design, _facts, { offlineSeconds }) =>
    readersOn(design, 'mqtt')
      .filter(([, link]) => wantsAll(design, link))
      .flatMap((entry) => {
        const away = absenceOf(design, entry, offlineSeconds);
        return keptFor(entry[1]) < away ? [found(design, entry, away)] : [];
      }),
};

const found = (design: Design, [id, link]: Entry<Subscribe>, away: number): Found => {
  const kept = Math.max(3600, 2 * away);
  const isClean = link.mqtt?.cleanStart === true;
  const values = {
    node: nodeName(design, link.to),
    topic: nodeName(design, link.from),
    kept: secondsInWords(keptFor(link)),
    away: secondsInWords(away),
  };
  return {
    message: isClean
      ? say(
          '“{node}” forgets with each start what came to “{topic}” while it was away.',
          '“{node}”每次启动都会丢掉离线期间“{topic}”的消息。',
          values,
        )
      : say(
          'Messages of “{topic}” are kept for “{node}” for {kept}, and it may be away for {away}.',
          '“{topic}”为“{node}”保留消息 {kept}，而它可能离线 {away}。',
          values,
        ),
    why: {
      en: 'The broker keeps messages only in a session: where there is none, QoS 1 promises nothing.',
      zh: '消息代理只在会话中保留消息：没有会话时，QoS 1 没有任何保证。',
    },
    howToFix: {
      en: 'Continue the session at each start, and let it outlive the longest outage.',
      zh: '每次启动都延续会话，并让其保留时间长于最长中断。',
    },
    nodes: [link.to, link.from],
    links: [id],
    pointer: linkAt(id, 'mqtt', isClean ? 'cleanStart' : 'sessionExpirySeconds'),
    fix: {
      title: say('Keep the session of “{node}”', '保留“{node}”的会话', values),
      apply: onReader(id, (link) => {
        const expiry = link.mqtt?.sessionExpirySeconds ?? Infinity;
        if (keptFor(link) >= away) return undefined;
        return onBroker(link, 'mqtt', { cleanStart: undefined, ...(expiry < away && { sessionExpirySeconds: kept }) });
      }),
    },
  };
};
