/** A finding: what is wrong with a design, why it matters, what to do, and where. */
import type { Text } from '../../lib/text.ts';
import type { Design, Severity } from '../design.ts';

/** What a button says that mends a finding. */
export interface Offer {
  readonly title: Text;
}

/** A quick fix: a valid design in which the finding is gone; applied to a design where it is not there, it changes nothing. */
export interface Fix extends Offer {
  readonly apply: (design: Design) => Design;
}

export interface Finding {
  /** Public id of the rule; never changes. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, with the numbers that made it fire. */
  readonly message: Text;
  readonly why: Text;
  readonly howToFix: Text;
  /** The exact elements, by id, the first one being where to look first. */
  readonly nodes: readonly string[];
  readonly links: readonly string[];
  readonly messages: readonly string[];
  /** JSON pointer into the design. */
  readonly pointer: string;
  /** Accepted in the design with a reason: shown apart, fails nothing. */
  readonly suppressed: boolean;
  readonly fix?: Offer;
}

/** A finding where rules run; the fix itself does not travel from there. */
export interface MendableFinding extends Finding {
  readonly fix?: Fix;
}

/** The same finding in another state of the design: same rule and place, whatever its numbers. */
export const findingKey = ({
  rule,
  pointer,
  nodes,
  links,
  messages,
}: Pick<Finding, 'rule' | 'pointer' | Place>): string =>
  JSON.stringify([rule, pointer, nodes[0], links[0], messages[0]]);

type Place = 'nodes' | 'links' | 'messages';
