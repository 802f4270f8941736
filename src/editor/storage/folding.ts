/** When the changes behind a kept text are worth being folded into it. */

/** Reading them back stays a matter of milliseconds. */
const mostSteps = 50;
const mostCharacters = 200_000;

/** After `steps` changes of so many characters together; a large text waits until the changes are a good part of it. */
export const isFoldDue = (steps: number, changes: number, text: number): boolean =>
  steps >= mostSteps || changes >= Math.max(mostCharacters, text / 4);
