/** Which line of a list a finding is, from one judgement to the next. */
import type { Finding } from '../../../core/model/findings/finding.ts';

export const keyOf = ({ rule, pointer, nodes, links, messages }: Finding): string =>
  JSON.stringify([rule, pointer, nodes, links, messages]);
