/** Every rule about schemas and contracts, sorted by id. */
import type { Rule } from '../../rule.ts';
import { ceAttributeName } from './ce-attribute-name.ts';
import { enumOpenEnd } from './enum-open-end.ts';
import { envelopeIncomplete } from './envelope-incomplete.ts';
import { exampleInvalid } from './example-invalid.ts';
import { keyMissingOrdered } from './key-missing-ordered.ts';
import { messageAmbiguous } from './message-ambiguous.ts';
import { payloadTooLarge } from './payload-too-large.ts';
import { piiUnprotected } from './pii-unprotected.ts';
import { replayNeedsTransitive } from './replay-needs-transitive.ts';
import { schemaBreakingChange } from './schema-breaking-change.ts';
import { schemaCompatNone } from './schema-compat-none.ts';
import { schemaConsumerMismatch } from './schema-consumer-mismatch.ts';
import { schemaMissing } from './schema-missing.ts';
import { unusedComponent } from './unused-component.ts';
import { upgradeOrderWrong } from './upgrade-order-wrong.ts';

export const schemaRules: readonly Rule[] = [
  ceAttributeName,
  enumOpenEnd,
  envelopeIncomplete,
  exampleInvalid,
  keyMissingOrdered,
  messageAmbiguous,
  payloadTooLarge,
  piiUnprotected,
  replayNeedsTransitive,
  schemaBreakingChange,
  schemaCompatNone,
  schemaConsumerMismatch,
  schemaMissing,
  unusedComponent,
  upgradeOrderWrong,
];
