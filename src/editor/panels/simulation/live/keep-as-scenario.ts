/** Makes what was done to a live run a scenario of the design: a study of it goes through the same, as often as one likes. */
import type { Fault, Scenario } from '../../../../core/model/scenario.ts';
import { session } from '../../../session/session.ts';
import { takeScenario } from '../../../session/study-acts.ts';
import type { RunChoice } from '../../../workers/protocol.ts';
import { emptyForm, runForm } from '../run-form.ts';

export const keepAsScenario = (name: string, choice: RunChoice, done: readonly Fault[]): void => {
  const { scenario: id, faults: _none, ...given } = choice;
  const {
    name: _before,
    description: _its,
    ...drawn
  }: Scenario = session.getState().design.scenarios?.[id ?? ''] ?? {};
  const overrides = { ...drawn.overrides, ...given.overrides };
  const made = takeScenario(name, {
    ...drawn,
    ...given,
    ...(Object.keys(overrides).length > 0 && { overrides }),
    faults: [...(drawn.faults ?? []), ...done],
  });
  if (made !== null) runForm.setState({ ...emptyForm, scenario: made });
};
