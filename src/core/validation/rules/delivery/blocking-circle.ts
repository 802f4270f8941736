/** Back-pressure that comes round to where it started: topics that block, each waiting for the next one to let somebody in. */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { type BlockingCircle, blockingCircles } from '../../ways/blocking-circles.ts';
import { nodeAt, nodeName, say, unique } from '../../words.ts';

/** One finding per set of topics that wait for each other. A publication with a delay holds no worker, and a call with a timeout ends. */
export const blockingCircle: Rule = {
  id: 'blocking-circle',
  severity: 'warning',
  title: { en: 'Topics that wait for each other', zh: '主题相互等待' },
  summary: {
    en: 'Topics that block while they are full form a circle: when all are full, none ever lets anybody in again.',
    zh: '已满即阻塞的主题形成环路：一旦全部满了，便再也没有任何主题能接收消息。',
  },
  source:
    'Coffman, Elphick and Shoshani, System Deadlocks, 1971 (circular wait); Perros, Queueing Networks with Blocking, 1994',
  check: (design) => blockingCircles(design).map((circle) => found(design, circle)),
};

const found = (design: Design, { links, places }: BlockingCircle): Found => ({
  message: say('These wait for each other: {path}.', '它们相互等待：{path}。', {
    path: places.map((place) => `“${nodeName(design, place)}”`).join(' > '),
  }),
  why: {
    en: 'Who reads a full topic is held with what it publishes to the next one, which is full, too: a peak is enough, and all of them stand still for good.',
    zh: '满主题的读取方因向下一个主题发布而被占用，而那个主题也满了：一次峰值就足以让它们永远停住。',
  },
  howToFix: {
    en: 'Let one of the topics hold any number of messages or drop them, or publish with a delay, which holds no worker.',
    zh: '让其中一个主题不限容量或可丢弃消息，或带延迟发布（不占用工作者）。',
  },
  nodes: unique(places),
  links: unique(links),
  pointer: nodeAt(places[0] as string, 'onFull'),
  fix: openUp(design, places),
});

/** The first topic of the circle holds all that comes, and of each that is left then. */
const openUp = (design: Design, places: readonly string[]): Fix => ({
  title: say('Let “{topic}” hold any number of messages', '让“{topic}”容纳任意数量的消息', {
    topic: nodeName(design, places[0] as string),
  }),
  apply: (before) => {
    let after = before;
    for (let circle = circleWith(after, places); circle; circle = circleWith(after, places)) {
      const id = circle.places[0] as string;
      const node = after.nodes?.[id];
      if (node?.kind !== 'topic') break;
      const { capacity: _capacity, onFull: _onFull, ...open } = node;
      after = withNode(after, id, open);
    }
    return after;
  },
});

const circleWith = (design: Design, places: readonly string[]): BlockingCircle | undefined =>
  blockingCircles(design).find((circle) => circle.places.some((place) => places.includes(place)));
