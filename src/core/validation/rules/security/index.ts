/** Every rule about security, sorted by id. */
import type { Rule } from '../../rule.ts';
import { dlqWiderAcl } from './dlq-wider-acl.ts';
import { overBroadPublish } from './over-broad-publish.ts';
import { overBroadSubscription } from './over-broad-subscription.ts';
import { piiToExternal } from './pii-to-external.ts';
import { plaintextTransport } from './plaintext-transport.ts';
import { publicPublisherUnauthenticated } from './public-publisher-unauthenticated.ts';
import { secretInDesign } from './secret-in-design.ts';
import { securitySchemeUndefined } from './security-scheme-undefined.ts';
import { sharedCredential } from './shared-credential.ts';
import { unsafeName } from './unsafe-name.ts';

export const securityRules: readonly Rule[] = [
  dlqWiderAcl,
  overBroadPublish,
  overBroadSubscription,
  piiToExternal,
  plaintextTransport,
  publicPublisherUnauthenticated,
  secretInDesign,
  securitySchemeUndefined,
  sharedCredential,
  unsafeName,
];
