/** What lets less through for good than is asked of it, a line each. */
import { ceilingText, type ExceededCeiling } from '../../core/model/exceeded-ceiling.ts';

export const ceilingLines = ({
  ceilings = {},
}: {
  readonly ceilings?: Readonly<Record<string, ExceededCeiling>>;
}): string[] => Object.entries(ceilings).map(([id, each]) => `${ceilingText((name) => name, id, each).en}\n`);
