/** A link that has left its node is no longer among the triggers there. */
import type { Design } from '../../model/design.ts';
import type { Gone } from './cascade.ts';
import { withoutReferences } from './without-references.ts';

const none: ReadonlySet<string> = new Set();

export const nothingGone: Gone = {
  nodes: none,
  messages: none,
  links: none,
  objectives: none,
  contexts: none,
  schemas: none,
  scenarios: none,
  notes: none,
};

/** The other links no longer wait for this one; faults that break it stay, for it is still there. */
export const withoutTriggers = (design: Design, link: string): Design => {
  const { links } = withoutReferences(design, { ...nothingGone, links: new Set([link]) });
  return links === undefined || links === design.links ? design : { ...design, links };
};
