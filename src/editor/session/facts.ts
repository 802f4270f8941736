/** What analysis and rules say of the open design: asked of the judge as often as the design changes. */
import type { Diff } from '../../core/history/change.ts';
import { type Finding, findingKey } from '../../core/model/findings/finding.ts';
import type { Judge, Reading } from './judge.ts';
import { comparing, notify, session } from './session.ts';
import { isLookedAt } from './session-state.ts';
import { factsFailed } from './session-texts.ts';

let judge: Judge | undefined;

/** From now on this one is asked what texts and designs are worth. */
export const introduceJudge = (next: Judge): void => {
  judge = next;
};

/** What a text holds, with `changes` made to it since, whether it is opened or not; undefined where nobody can tell. */
export const readText = async (text: string, changes: readonly Diff[] = []): Promise<Reading | undefined> =>
  judge?.read(text, changes);

/** What the fixes of findings change in the open design; undefined where nobody can tell. */
export const askToMend = async (findings: readonly Finding[]): Promise<Diff | undefined> =>
  judge?.mend(session.getState().design, findings.map(findingKey), comparing());

/** Those shown until the answer comes are not fresh. */
const askForFacts = (): void => {
  const { design, opened } = session.getState();
  judge?.facts(design, comparing()).then(
    (facts) => {
      const now = session.getState();
      // An answer about a design that was edited meanwhile is still nearer to it than the one before.
      if (!facts || now.opened !== opened || isLookedAt(now.readOnly)) return;
      session.setState({ analysis: facts.analysis, findings: facts.findings, fresh: now.design === design });
    },
    // Where the design has moved on, its newer state is asked about already.
    () => session.getState().design === design && notify(factsFailed, 'refusal'),
  );
};

/** What is not fresh is of an older design. */
session.subscribe(({ design, fresh }, before) => {
  if (!fresh && design !== before.design) askForFacts();
});
