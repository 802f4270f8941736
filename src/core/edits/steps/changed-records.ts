/** Which nodes and links a change has put in place: what has to be looked at again after several edits in a row. */
import type { Result } from '../../lib/result.ts';
import type { Text } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Touched } from './excerpt.ts';
import { judgedAround } from './verdict.ts';

/** The design after a change of nodes and links, or the first thing that would be wrong with it. */
export const judgedSince = (before: Design, after: Design): Result<Design, Text> =>
  judgedAround(
    after,
    (['nodes', 'links'] as const).flatMap((section): Touched[] =>
      Object.entries(after[section] ?? {})
        .filter(([id, record]) => before[section]?.[id] !== record)
        .map(([id]) => ({ section, id })),
    ),
  );
