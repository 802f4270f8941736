/** The address of a topic names what will change while the topic stays: an environment, a team, or at its end one of its readers. */
import { sortedEntries } from '../../../lib/sort.ts';
import type { Design } from '../../../model/design.ts';
import { type Entry, graphOf } from '../../../model/graph/graph.ts';
import { slugFor } from '../../../model/names.ts';
import type { Topic } from '../../../model/node.ts';
import { withNode } from '../../fixes/records.ts';
import { inSentence, isAddressTaken } from '../../naming/addresses.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, say } from '../../words.ts';

export const nameHasEnvOrTeam: Rule = {
  id: 'name-has-env-or-team',
  severity: 'info',
  title: { en: 'Name will not last', zh: '名称不会长久' },
  summary: {
    en: 'A part of a topic’s address is an environment, the name of a team, or, at its end, one of its readers.',
    zh: '主题地址的某一段是环境名、团队名，或最后一段是其某个读者。',
  },
  source: 'Confluent: Kafka topic naming conventions (nothing that changes belongs into the name)',
  silentInDraft: true,
  check: (design) => {
    const addressed = graphOf(design).topics.filter(([, { address }]) => address !== undefined);
    if (addressed.length === 0) return [];
    const teams = teamsOf(design);
    return addressed.flatMap((entry) =>
      fleeting(design, teams, entry).length > 0 ? [found(design, teams, entry)] : [],
    );
  },
};

const environments: ReadonlySet<string> = new Set(
  'dev develop development test testing qa uat int integration stage staging preprod prod production live local sandbox'.split(
    ' ',
  ),
);

/** Owners as a part of an address would write them. */
const teamsOf = (design: Design): ReadonlySet<string> => {
  const owners = [...sortedEntries(design.nodes), ...sortedEntries(design.contexts)].flatMap(
    ([, { owner }]) => owner ?? [],
  );
  return new Set(owners.map((owner) => slugFor(owner, () => false, '')).filter((slug) => slug !== ''));
};

const partsOf = (address: string): readonly string[] => address.split(/[./:]+/);

/** The parts that will change, in the order in which they stand. */
const fleeting = (design: Design, teams: ReadonlySet<string>, [id, { address }]: Entry<Topic>): readonly string[] => {
  if (address === undefined) return [];
  const readers = new Set((graphOf(design).reading.get(id) ?? []).map(([, { to }]) => to));
  const parts = partsOf(address);
  return parts.filter((part, at) => {
    const word = part.toLowerCase();
    const isReader = at === parts.length - 1 && readers.has(word) && !graphOf(design).deadLetters.has(id);
    return environments.has(word) || teams.has(word) || isReader;
  });
};

const found = (design: Design, teams: ReadonlySet<string>, entry: Entry<Topic>): Found => {
  const [id, topic] = entry;
  const parts = fleeting(design, teams, entry);
  const address = topic.address ?? id;
  const lasting = lastingOf(address, parts);
  const values = { address: inSentence(address), parts: parts.join(', '), lasting: inSentence(lasting) };
  return {
    message: say(
      '“{parts}” in the address “{address}” will change; the topic will not.',
      '地址“{address}”中的“{parts}”会变，主题却不会。',
      values,
    ),
    why: {
      en: 'A topic cannot be renamed on a broker: the name stays and begins to lie, or everything moves.',
      zh: '消息代理上的主题无法改名：名称要么变得不实，要么全部迁移。',
    },
    howToFix: {
      en: 'Leave it out: the environment is another broker, team and reader stand in the design.',
      zh: '去掉它：环境对应不同的消息代理，团队和读者写在设计里。',
    },
    nodes: [id],
    pointer: nodeAt(id, 'address'),
    fix:
      lasting !== '' && !isAddressTaken(design, id, lasting)
        ? {
            title: say('Call it “{lasting}”', '改名为“{lasting}”', values),
            apply: (before) => {
              const node = before.nodes?.[id];
              return node?.kind === 'topic' && node.address === address
                ? withNode(before, id, { ...node, address: lasting })
                : before;
            },
          }
        : undefined,
  };
};

/** What is left of the address, with the signs between as they were. */
const lastingOf = (address: string, gone: readonly string[]): string =>
  address
    .split(/(?<=[./:])/)
    .filter((piece) => !gone.includes(piece.replace(/[./:]+$/, '')))
    .join('')
    .replace(/[./:]+$/, '');
