/** One estimated figure: its mean, its 95 % interval, and what the theory says of it. */

import { spanOf } from '../../../core/lib/figures.ts';
import type { Estimate } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';

export interface EstimateCellProps {
  readonly figure: string;
  readonly estimate: Estimate | null;
  readonly theory?: number | null;
  readonly exact?: boolean;
  readonly show: (value: number | null | undefined) => string;
}

export function EstimateCell({ figure, estimate, theory = null, exact = true, show }: EstimateCellProps) {
  const say = useSay();
  const text = exact ? simulationTexts.theory : simulationTexts.approximately;
  return (
    <td data-figure={figure}>
      <span data-part="mean">{show(estimate?.mean)}</span>
      {estimate !== null && estimate.low !== null && (
        <span className={dock.small} data-part="interval">
          {spanOf(show(estimate.low), show(estimate.high))}
        </span>
      )}
      {theory !== null && (
        <span className={dock.small} data-part="theory" title={say(simulationTexts.closedForm)}>
          {say(text, { value: show(theory) })}
        </span>
      )}
    </td>
  );
}
