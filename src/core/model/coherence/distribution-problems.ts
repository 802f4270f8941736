/** Distributions whose least value is above the most. */
import type { Distribution } from '../distribution.ts';
import type { Problem } from '../text/problem.ts';
import { contradiction, type Path } from './contradiction.ts';

export const distributionProblems = (path: Path, distribution: Distribution | undefined): Problem[] =>
  distribution?.distribution === 'uniform' && distribution.minMs > distribution.maxMs
    ? [
        contradiction(
          path,
          { en: 'The least value ({min}) is above the most ({max}).', zh: '最小值（{min}）大于最大值（{max}）。' },
          { en: 'Swap them.', zh: '请交换。' },
          { min: distribution.minMs, max: distribution.maxMs },
        ),
      ]
    : [];
