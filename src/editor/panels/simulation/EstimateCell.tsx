/** One estimated figure: its mean, its 95 % interval, and what the theory says of it. */

import { intervalOf, percentOf } from '../../../core/lib/figures.ts';
import type { Estimate, UpperBound } from '../../../core/simulation/study/result.ts';
import { simulationTexts } from '../../app/languages/areas/simulation.ts';
import { useSay } from '../../app/languages/language.ts';
import dock from '../../ui/dock.module.css';

/** Smaller shares are not told apart; a bound may be larger than it must. */
const leastShown = 0.00001;

export interface EstimateCellProps {
  readonly figure: string;
  readonly estimate: Estimate | null;
  readonly theory?: number | null;
  readonly exact?: boolean;
  /** A share of what was never seen in so many: it may happen all the same. */
  readonly upperBound?: UpperBound | undefined;
  /** So few completions that it says little. */
  readonly few?: boolean;
  readonly show: (value: number | null | undefined) => string;
}

export function EstimateCell(props: EstimateCellProps) {
  const { figure, estimate, theory = null, exact = true, upperBound, few = false, show } = props;
  const say = useSay();
  const interval = estimate && intervalOf(estimate, show);
  const text = exact ? simulationTexts.theory : simulationTexts.approximately;
  return (
    <td data-figure={figure}>
      <span data-part="mean">
        {few && '~ '}
        {show(estimate?.mean)}
      </span>
      {upperBound !== undefined && (
        <span className={dock.small} data-part="bound" title={say(simulationTexts.neverSeen, { of: upperBound.of })}>
          {say(simulationTexts.atMost, { share: percentOf(Math.max(upperBound.atMost, leastShown)) })}
        </span>
      )}
      {upperBound === undefined && interval !== null && (
        <span className={dock.small} data-part="interval">
          {interval}
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
