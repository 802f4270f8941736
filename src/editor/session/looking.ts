/** Looking at something else than the open design, which waits as it is: with its history, its selection and its place. */
import type { Design } from '../../core/model/design.ts';
import type { Facts } from './judge.ts';
import { nothing } from './selection.ts';
import { session } from './session.ts';
import { isLookedAt, type ReadOnly, type SessionState } from './session-state.ts';

let waiting: SessionState | undefined;

/** The open design, also while something else is looked at. */
export const openDesign = (): SessionState => waiting ?? session.getState();

/** Shows a design that can only be looked at; one after another until `stopLooking`. */
export const lookAt = (design: Design, facts: Facts, as: 'version' | 'comparison'): void => {
  const before = session.getState();
  waiting ??= before;
  session.setState({
    design,
    ...facts,
    fresh: true,
    readOnly: as,
    source: null,
    history: { past: [], future: [] },
    // What is selected puts everything else in the shade.
    selection: nothing,
    notice: null,
  });
};

/** Back to the open design. */
export const stopLooking = (): void => {
  if (waiting && isLookedAt(session.getState().readOnly)) goBack(waiting.readOnly);
};

const goBack = (readOnly: ReadOnly | null): void => {
  if (!waiting) return;
  const { design, analysis, findings, fresh, history, source, saveState, selection } = waiting;
  waiting = undefined;
  session.setState({ design, analysis, findings, fresh, history, source, readOnly, saveState, selection });
};

session.subscribe((state, before) => {
  if (!waiting) return;
  // Another design has been opened over it: nothing waits any more.
  if (state.opened !== before.opened) waiting = undefined;
  // Another tab has taken the design: that holds for what waits.
  else if (state.readOnly !== before.readOnly && !isLookedAt(state.readOnly)) goBack(state.readOnly);
});
