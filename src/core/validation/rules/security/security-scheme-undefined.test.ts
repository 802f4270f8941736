import { expect, test } from 'vitest';
import type { Design } from '../../../model/design.ts';
import type { Service } from '../../../model/node.ts';
import { draft } from '../../../model/testing/build.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { findingsOf, fixed } from '../../testing/rule-cases.ts';
import { securitySchemeUndefined } from './security-scheme-undefined.ts';

type Scheme = NonNullable<Design['securitySchemes']>[number];
const company: Scheme = { name: 'company-login', kind: 'oauth2', scopes: ['orders:read', 'orders:write'] };

const stock = (access: NonNullable<Service['access']>, ...securitySchemes: Scheme[]) =>
  draft()
    .with(securitySchemes.length > 0 ? { securitySchemes } : {})
    .service('stock', { access })
    .done();
const asking = (...scopes: string[]) => stock({ scheme: 'company-login', scopes }, company);

describeRule(securitySchemeUndefined, {
  finds: [
    { name: 'a scheme where there are none', design: stock({ scheme: 'oauth' }) },
    { name: 'a scheme that is written otherwise', design: stock({ scheme: 'company-logn' }, company) },
    { name: 'a scheme of which nobody knows what it is', design: stock({ scheme: 'the usual' }, company) },
    { name: 'a scheme with the name of a prototype', design: stock({ scheme: 'constructor' }) },
    { name: 'a scope that is written otherwise', design: asking('orders:raed') },
    { name: 'each scope that is not given', design: asking('bills:pay', 'admin', 'admin'), times: 2 },
  ],
  leavesAlone: [
    { name: 'a node that signs in by none', design: stock({ credential: 'stock' }) },
    { name: 'a scheme of the design', design: stock({ scheme: 'company-login' }, company) },
    { name: 'scopes that it gives', design: asking('orders:read', 'orders:write') },
  ],
  boundary: [
    {
      name: 'an empty list of scopes and none',
      found: stock({ scheme: 'a', scopes: ['s'] }, { name: 'a', kind: 'oauth2', scopes: [] }),
      alone: stock({ scheme: 'a', scopes: ['s'] }, { name: 'a', kind: 'oauth2' }),
    },
  ],
});

test('names node, scheme and scope', () => {
  const message = (design: Design) => findingsOf(securitySchemeUndefined, design)[0]?.message.en;
  expect(message(stock({ scheme: 'oauth' }))).toBe(
    '“Stock” signs in by the security scheme “oauth”, which does not exist.',
  );
  expect(message(asking('admin'))).toBe(
    '“Stock” asks for the scope “admin”, which the security scheme “company-login” does not give.',
  );
});

test('the fix corrects what is nearly right, else adds what the name tells, else leaves it to people', () => {
  expect(fixed(securitySchemeUndefined, stock({ scheme: 'company-logn' }, company)).nodes?.stock).toMatchObject({
    access: { scheme: 'company-login' },
  });
  expect(fixed(securitySchemeUndefined, stock({ scheme: 'broker-mtls' })).securitySchemes).toEqual([
    { name: 'broker-mtls', kind: 'mutual-tls' },
  ]);
  expect(findingsOf(securitySchemeUndefined, stock({ scheme: 'the usual' }))[0]?.fix).toBeUndefined();
  expect(fixed(securitySchemeUndefined, asking('orders:raed')).nodes?.stock).toMatchObject({
    access: { scopes: ['orders:read'] },
  });
  expect(fixed(securitySchemeUndefined, asking('admin')).securitySchemes?.[0]?.scopes).toContain('admin');
});
