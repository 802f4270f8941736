/** Several nodes sign in at the broker as one account. Accounts of one name under different security schemes are different accounts. */
import type { Design } from '../../../model/design.ts';
import type { Fix } from '../../../model/findings/finding.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import type { Node, Topic } from '../../../model/node.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, nodeNames, say } from '../../words.ts';

export const sharedCredential: Rule = {
  id: 'shared-credential',
  severity: 'warning',
  title: { en: 'Shared credential', zh: '共用凭据' },
  summary: {
    en: 'Two or more publishers, services or subscribers sign in by one credential.',
    zh: '两个或更多发布者、服务或订阅者使用同一凭据登录。',
  },
  source:
    'Ponce et al., Smells and refactorings for microservices security, 2022; OWASP Secrets Management Cheat Sheet: one credential per application',
  check: (design) => [...sharers(design).values()].filter((ids) => ids.length > 1).map((ids) => found(design, ids)),
};

const credentialOf = (node: Node | undefined): string =>
  node === undefined || node.kind === 'topic' ? '' : (node.access?.credential?.trim() ?? '');

/** Nodes by what they sign in with; sorted by id. */
const sharers = (design: Design): ReadonlyMap<string, readonly string[]> => {
  const all = new Map<string, string[]>();
  for (const [id, node] of graphOf(design).nodes) {
    const credential = credentialOf(node);
    if (credential === '' || node.kind === 'topic') continue;
    const account = JSON.stringify([node.access?.scheme ?? '', credential]);
    all
      .set(account, all.get(account) ?? [])
      .get(account)
      ?.push(id);
  }
  return all;
};

const found = (design: Design, ids: readonly string[]): Found => {
  const [first = '', ...others] = ids;
  const credential = credentialOf(design.nodes?.[first]);
  return {
    message: say(
      'A leak in “{first}” opens {others}: {count} nodes sign in by the credential “{credential}”.',
      '“{first}”一旦泄露，{others}也会失守：{count} 个节点共用凭据“{credential}”。',
      {
        first: nodeName(design, first),
        others: nodeNames(design, others),
        count: ids.length,
        credential: credential,
      },
    ),
    why: {
      en: 'The broker cannot tell them apart: each may do what any of them may, and none can be shut out alone.',
      zh: '消息代理无法区分它们：每个都拥有全部权限，也无法单独停用其中一个。',
    },
    howToFix: { en: 'Give each its own credential, with its own rights.', zh: '为每个节点分配各自的凭据和权限。' },
    nodes: ids,
    pointer: nodeAt(first, 'access', 'credential'),
    fix: oneEach(ids, credential),
  };
};

/** The first keeps the account; the others get accounts that are called after them. */
const oneEach = (ids: readonly string[], credential: string): Fix => ({
  title: say('Give each its own credential', '为每个节点分配各自的凭据'),
  apply: (before) => {
    const [, ...others] = ids.filter((id) => credentialOf(before.nodes?.[id]) === credential);
    if (others.length === 0) return before;
    const taken = new Set(Object.values(before.nodes ?? {}).map(credentialOf));
    const renewed = others.map((id) => {
      const node = before.nodes?.[id] as Exclude<Node, Topic>;
      const own = freeName(credential, id, taken);
      return [id, { ...node, access: { ...node.access, credential: own } }] as const;
    });
    return { ...before, nodes: { ...before.nodes, ...Object.fromEntries(renewed) } };
  },
});

/** Takes a name that nobody has. */
const freeName = (credential: string, id: string, taken: Set<string>): string => {
  let [own, number] = [ownOf(credential, id), 2];
  while (taken.has(own)) own = ownOf(credential, `${id}-${number++}`);
  taken.add(own);
  return own;
};

/** `broker` becomes `broker-stock`, `${BROKER_USER}` becomes `${BROKER_USER_STOCK}`. */
const ownOf = (credential: string, id: string): string =>
  /^\$\{\w+\}$/.test(credential)
    ? `${credential.slice(0, -1)}_${id.replaceAll('-', '_').toUpperCase()}}`
    : `${credential}-${id}`;
