/** A turn of the thread's event loop: what has arrived meanwhile is heard, and whoever ends the thread need not wait for its work. */

/** By a message to itself: timers that follow one another wait at least four milliseconds. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Takes the steps of a calculation to its end, with a turn after each. */
export const inTurns = async <Step, Answer>(
  steps: Iterator<Step, Answer>,
  heed = (_step: Step) => {},
): Promise<Answer> => {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    heed(step.value);
    await turn();
  }
};
