/** A drill: a way to strain or break a design that most designs meet one day, aimed at where it hurts most. */
import type { Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import type { Scenario } from '../model/scenario.ts';

/** What is known of the load; without it the first that fits is aimed at. The analysis of a design has all of this. */
export interface Load {
  readonly topics: Readonly<Record<string, { readonly ratePerSecond: number | null }>>;
  readonly nodes: Readonly<Record<string, { readonly utilisation: number | null }>>;
  readonly subscriptions: Readonly<Record<string, { readonly utilisation: number | null }>>;
}

export interface Situation {
  readonly design: Design;
  readonly load: Load;
  /** Nodes and links that are aimed at before all others, where the drill fits them. */
  readonly wanted: readonly string[];
  /** When the trouble begins. */
  readonly atSeconds: number;
}

export interface Plan {
  readonly name: Text;
  /** What is done, and where to look. */
  readonly description: Text;
  readonly changes: Pick<Scenario, 'rateFactor' | 'overrides' | 'faults'>;
}

export interface Drill {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** What is done to this design; refused with the reason where it would be done to nobody. */
  readonly plan: (situation: Situation) => Result<Plan, Text>;
}
