/** Several services that write one datastore, by its name. */
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { isWorker } from '../../../model/graph/graph.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeNames, say } from '../../words.ts';

export const sharedDatabase: Rule = {
  id: 'shared-database',
  severity: 'warning',
  title: { en: 'Shared datastore', zh: '共用数据存储' },
  summary: {
    en: 'Two or more services write the same datastore.',
    zh: '两个或多个服务写入同一个数据存储。',
  },
  source: 'Taibi and Lenarduzzi, On the definition of microservice bad smells, 2018: shared persistency',
  noFix: {
    en: 'Which service owns the data only people can say.',
    zh: '数据归哪个服务所有，只有人能决定。',
  },
  check: (design) =>
    [...writersOf(design)].flatMap(([, writers]) => (writers.length > 1 ? [found(design, writers)] : [])),
};

interface Writer {
  readonly node: string;
  /** Where its name stands in the list of the node. */
  readonly at: number;
  readonly store: string;
}

/** By name, upper or lower case; a name of spaces is none. */
const writersOf = (design: Design): ReadonlyMap<string, readonly Writer[]> => {
  const writers = new Map<string, Writer[]>();
  for (const entry of sortedEntries(design.nodes)) {
    if (!isWorker(entry)) continue;
    const [node, { stores = [] }] = entry;
    for (const [at, name] of stores.entries()) {
      const store = name.trim();
      const known = writers.get(store.toLowerCase()) ?? [];
      if (store !== '' && !known.some((each) => each.node === node))
        writers.set(store.toLowerCase(), [...known, { node, at, store }]);
    }
  }
  return writers;
};

const found = (design: Design, writers: readonly Writer[]): Found => {
  const nodes = writers.map(({ node }) => node);
  const [first] = writers as [Writer];
  return {
    message: say('{count} services write “{store}”: {names}.', '{count} 个服务写入“{store}”：{names}。', {
      count: nodes.length,
      store: first.store,
      names: nodeNames(design, nodes),
    }),
    why: {
      en: 'No one of them can change its tables alone, one slows the others down, and rules about the data live in several places.',
      zh: '谁都无法单独修改表结构，彼此拖慢，数据规则散落多处。',
    },
    howToFix: {
      en: 'Let one service own the data and tell the others by events; each of them keeps what it needs.',
      zh: '由一个服务拥有数据并以事件告知其他服务；它们各自保存所需内容。',
    },
    nodes,
    pointer: nodeAt(first.node, 'stores', String(first.at)),
  };
};
