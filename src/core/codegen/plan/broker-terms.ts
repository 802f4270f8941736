/** What only the chosen broker knows of a topic or a link, as far as its adapter keeps it. */
import type { BrokerName } from '../../model/broker.ts';

type Term = string | number | boolean | readonly number[];
export type BrokerTerms = Readonly<Record<string, Term>>;

/** Names of the fields that an adapter keeps, of each record of the design. */
export interface KeptTerms {
  readonly topic?: readonly string[];
  readonly publish?: readonly string[];
  readonly subscribe?: readonly string[];
}

/** The section of the broker in a record, without what is not kept. */
export const termsIn = (
  record: object,
  broker: BrokerName,
  kept: readonly string[] = [],
): { readonly terms?: BrokerTerms } => {
  const terms = sectionOf(record, broker).filter(([name]) => kept.includes(name));
  return terms.length === 0 ? {} : { terms: Object.fromEntries(terms) };
};

/** What is written there and not kept. */
export const termsLeft = (record: object, broker: BrokerName, kept: readonly string[] = []): string[] =>
  sectionOf(record, broker).flatMap(([name]) => (kept.includes(name) ? [] : [name]));

const sectionOf = (record: object, broker: BrokerName): [string, Term][] =>
  Object.entries((record as Readonly<Record<string, BrokerTerms | undefined>>)[broker] ?? {});
