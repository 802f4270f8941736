/** What the worker of the levers says of a design. */
import type { NeededWorkers } from '../../core/queueing/levers/needed-workers.ts';
import type { Sensitivity } from '../../core/queueing/levers/sensitivity.ts';

export interface Levers {
  /** By objective. */
  readonly needed: Readonly<Record<string, NeededWorkers>>;
  readonly sensitivity: Sensitivity;
}
