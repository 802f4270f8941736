/**
 * A node signs in by a security scheme that the design does not have, or asks it for a scope that it does not give. A scheme without
 * a list of scopes leaves open what it gives, so nothing is said of those.
 */
import { gathered } from '../../../lib/gathered.ts';
import { nearest } from '../../../lib/nearest.ts';
import type { Design } from '../../../model/design.ts';
import { graphOf } from '../../../model/graph/graph.ts';
import { has, withNode } from '../../fixes/records.ts';
import type { Found, Rule } from '../../rule.ts';
import { nodeAt, nodeName, say } from '../../words.ts';

export const securitySchemeUndefined: Rule = {
  id: 'security-scheme-undefined',
  severity: 'error',
  title: { en: 'Unknown security scheme', zh: '未定义的安全方案' },
  summary: {
    en: 'A node signs in by a security scheme that the design does not define, or asks for a scope that the scheme does not give.',
    zh: '节点使用了设计中未定义的安全方案，或申请了该方案没有的权限范围。',
  },
  source: 'Spectral AsyncAPI rules: asyncapi-server-security, asyncapi-operation-security',
  check: (design) => {
    const schemes = schemesOf(design);
    return gathered(graphOf(design).nodes, ([id, node]) => {
      const { scheme, scopes = [] } = (node.kind === 'topic' ? undefined : node.access) ?? {};
      if (scheme === undefined) return [];
      const given = schemes.get(scheme);
      if (given === undefined) return [unknownScheme(design, id, scheme)];
      return scopes.flatMap((scope, at) =>
        given !== 'any' && !given.has(scope) && scopes.indexOf(scope) === at
          ? [unknownScope(design, { id, scheme, scope, at })]
          : [],
      );
    });
  },
};

const accessOf = (design: Design, id: string) => {
  const node = has(design.nodes, id) ? design.nodes?.[id] : undefined;
  return node && node.kind !== 'topic' ? node.access : undefined;
};

/** The scopes that each scheme gives. */
const schemesOf = ({ securitySchemes = [] }: Design): ReadonlyMap<string, ReadonlySet<string> | 'any'> =>
  new Map(securitySchemes.map(({ name, scopes }) => [name, scopes ? new Set(scopes) : 'any']));

const unknownScheme = (design: Design, id: string, scheme: string): Found => ({
  message: say(
    '“{node}” signs in by the security scheme “{scheme}”, which does not exist.',
    '“{node}”使用的安全方案“{scheme}”不存在。',
    { node: nodeName(design, id), scheme },
  ),
  why: {
    en: 'Nobody can say how it proves who it is, and generated code cannot either.',
    zh: '无人知道它如何证明身份，生成的代码也无从得知。',
  },
  howToFix: {
    en: 'Add the scheme to those of the design, or name one of them.',
    zh: '在设计中添加该方案，或改用已有的方案。',
  },
  nodes: [id],
  pointer: nodeAt(id, 'access', 'scheme'),
  fix: fixOfScheme(design, id, scheme),
});

/** One that is written nearly so, else one of the kind that its name tells; what else it may be only people know. */
const fixOfScheme = (design: Design, id: string, scheme: string): Found['fix'] => {
  const meant = nearest(
    scheme,
    (design.securitySchemes ?? []).map(({ name }) => name),
  );
  const isUnknown = (now: Design) => accessOf(now, id)?.scheme === scheme && !schemesOf(now).has(scheme);
  if (meant !== undefined)
    return {
      title: say('Use “{meant}”', '改用“{meant}”', { meant }),
      apply: (now) => (isUnknown(now) && schemesOf(now).has(meant) ? withAccess(now, id, { scheme: meant }) : now),
    };
  const kind = kinds.find(([, words]) => words.test(scheme))?.[0];
  return kind && scheme !== ''
    ? {
        title: say('Add the scheme “{scheme}”', '添加方案“{scheme}”', { scheme }),
        apply: (now) =>
          isUnknown(now) ? { ...now, securitySchemes: [...(now.securitySchemes ?? []), { name: scheme, kind }] } : now,
      }
    : undefined;
};

type Kind = NonNullable<Design['securitySchemes']>[number]['kind'];

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['oauth2', /oauth|oidc|openid/i],
  ['mutual-tls', /\bm-?tls\b|mutual.?tls|x\.?509|cert/i],
  ['scram', /scram/i],
  ['api-key', /api.?key/i],
  ['signature', /signature|hmac/i],
  ['password', /password|\bbasic\b|userpass/i],
];

interface Asked {
  readonly id: string;
  readonly scheme: string;
  readonly scope: string;
  readonly at: number;
}

const unknownScope = (design: Design, { id, scheme, scope, at }: Asked): Found => {
  const scopes = schemesOf(design).get(scheme);
  const meant = scopes && scopes !== 'any' ? nearest(scope, scopes) : undefined;
  const values = { node: nodeName(design, id), scheme, scope };
  return {
    message: say(
      '“{node}” asks for the scope “{scope}”, which the security scheme “{scheme}” does not give.',
      '“{node}”申请权限范围“{scope}”，而安全方案“{scheme}”没有它。',
      values,
    ),
    why: {
      en: 'The sign-in is refused, or succeeds without the right that the node needs.',
      zh: '登录会被拒绝，或成功但缺少该节点需要的权限。',
    },
    howToFix: {
      en: 'Add the scope to the scheme, or ask for one that it gives.',
      zh: '在方案中添加该范围，或申请已有的范围。',
    },
    nodes: [id],
    pointer: nodeAt(id, 'access', 'scopes', String(at)),
    fix: {
      title: meant
        ? say('Ask for “{meant}”', '改为申请“{meant}”', { meant })
        : say('Add “{scope}” to “{scheme}”', '将“{scope}”加入“{scheme}”', values),
      apply: (now) => withSound(now, { id, scheme, scope, at }, meant),
    },
  };
};

/** With the scope that was meant, or, where none is near it, with the scope in the scheme. */
const withSound = (design: Design, { id, scheme, scope }: Asked, meant: string | undefined): Design => {
  const access = accessOf(design, id);
  const given = schemesOf(design).get(scheme);
  if (access?.scheme !== scheme || !access.scopes?.includes(scope)) return design;
  if (given === undefined || given === 'any' || given.has(scope)) return design;
  if (meant !== undefined)
    return withAccess(design, id, {
      scopes: [...new Set(access.scopes.map((each) => (each === scope ? meant : each)))],
    });
  const schemes = (design.securitySchemes ?? []).map((each) =>
    each.name === scheme ? { ...each, scopes: [...(each.scopes ?? []), scope] } : each,
  );
  return { ...design, securitySchemes: schemes };
};

const withAccess = (design: Design, id: string, fields: { scheme?: string; scopes?: string[] }): Design => {
  const node = design.nodes?.[id];
  return node && node.kind !== 'topic'
    ? withNode(design, id, { ...node, access: { ...node.access, ...fields } })
    : design;
};
