/** The answer of the search: what breaks first, what it takes, the figures before and after, and how it was found. */
import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { applyFix } from '../../../../core/edits/apply-fix.ts';
import { setAt } from '../../../../core/edits/steps/set-at.ts';
import { percentOf } from '../../../../core/lib/figures.ts';
import { pathOf } from '../../../../core/lib/pointer.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Smallest } from '../../../../core/simulation/sizing/smallest.ts';
import { verdictOf } from '../../../../core/simulation/study/verdict.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { reveal } from '../../../session/reveal.ts';
import { isSameRun } from '../../../session/same-run.ts';
import { perform, useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import { type WhatIfState, whatIfDesk } from '../../../workers/what-if-desk.ts';
import { fieldTitle } from '../scenario/field-title.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { limitWords, nameOfFailing } from './limit-words.ts';
import { ScrollBox } from './ScrollBox.tsx';
import styles from './what-if.module.css';

type Found = NonNullable<WhatIfState['found']>;

export function SearchAnswer({ found }: { readonly found: Found }) {
  const texts = useTexts(whatIfTexts);
  const { design, search } = found;
  const { smallest } = search;
  return (
    <section className={styles.answer} aria-label={texts.search} data-testid="what-it-takes">
      <Breaking found={found} />
      {Object.keys(design.objectives ?? {}).length === 0 && <p className={dock.note}>{texts.noObjectives}</p>}
      <Verdict found={found} />
      {smallest.changes.length > 0 && <Changes found={found} />}
      <BeforeAfter design={design} search={search} />
      <Way design={design} smallest={smallest} />
    </section>
  );
}

/** What gives way first at this load. */
function Breaking({ found: { design, search } }: { readonly found: Found }) {
  const say = useSay();
  const { mostPressed } = search;
  if (mostPressed === null) return null;
  const { id, servers, utilisation } = mostPressed;
  const isOver = utilisation >= 1;
  const words = { name: linkName(design, id), share: percentOf(utilisation), servers };
  return (
    <p className={dock.note} data-tone={isOver ? 'warning' : undefined} data-testid="breaks-first">
      <button type="button" className={dock.link} onClick={() => reveal({ links: [id] })}>
        {say(isOver ? whatIfTexts.breaksFirst : whatIfTexts.busiest, words)}
      </button>
    </p>
  );
}

function Verdict({ found: { design, search } }: { readonly found: Found }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { changes, ended, limits, met, steps } = search.smallest;
  const studies = steps.filter(({ simulated }) => simulated).length;
  const missed = Object.entries(search.before.objectives).flatMap(([id, each]) =>
    verdictOf(each) === 'missed' ? [id] : [],
  );
  if (ended === 'unreachable')
    return (
      <>
        <p className={styles.headline}>{texts.unreachable}</p>
        <ul className={styles.limits}>
          {limits.map((limit) => (
            <li key={`${limit.kind} ${limit.of}`}>{limitWords(design, limit, say)}</li>
          ))}
        </ul>
      </>
    );
  if (!met) return <p className={styles.headline}>{say(whatIfTexts.gaveUp, { studies })}</p>;
  if (changes.length === 0) return <p className={styles.headline}>{texts.holds}</p>;
  const isLess = changes.every(({ from, to }) => to < from);
  return (
    <>
      {missed.length > 0 && (
        <p className={styles.quiet}>
          {say(whatIfTexts.missedAsDrawn, { names: missed.map((id) => nameOfFailing(design, id)).join(', ') })}
        </p>
      )}
      <p className={styles.headline}>
        {ended === 'budget' ? say(whatIfTexts.perhapsLess, { studies }) : isLess ? texts.canShrink : texts.takes}
      </p>
    </>
  );
}

function Changes({ found }: { readonly found: Found }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { design, search } = found;
  const { changes } = search.smallest;
  const isCurrent = useSession((state) => isSameRun(state.design, design));
  const isApplied = useSession((state) => !isCurrent && isSameRun(state.design, withChanges(design, changes)));
  const canEdit = useSession((state) => state.readOnly === null);
  const isRunning = useStore(whatIfDesk, (state) => state.running !== null);
  return (
    <>
      <ScrollBox label={texts.change}>
        <table className={`${dock.table} ${styles.narrow}`} data-testid="changes">
          <thead>
            <tr>
              <th scope="col">{texts.change}</th>
              <th scope="col">{texts.now}</th>
              <th scope="col">{texts.afterwards}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ pointer, from, to }) => (
              <tr key={pointer} data-change={pointer}>
                <th scope="row">{fieldTitle(design, pointer, say)}</th>
                <td>{from}</td>
                <td>
                  <strong>{to}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className={styles.acts}>
        {canEdit && (
          <Button
            look="accent"
            icon={<Check aria-hidden="true" />}
            aria-disabled={!isCurrent || isRunning}
            onClick={() => isCurrent && !isRunning && apply(changes)}
          >
            {texts.apply}
          </Button>
        )}
        <span role="status">{isCurrent ? '' : isApplied ? texts.isApplied : texts.earlier}</span>
      </div>
    </>
  );
}

const withChanges = (design: Design, changes: Smallest['changes']): Design =>
  changes.reduce((next, { pointer, to }) => setAt(next, pathOf(pointer), to) as Design, design);

/** All of it is one undo step. */
const apply = (changes: Smallest['changes']): void => {
  const title = whatIfTexts.applied;
  perform({ ...applyFix, title }, { title, apply: (design) => withChanges(design, changes) });
};

/** Every choice of numbers that was tried, in its order. */
function Way({ design, smallest }: { readonly design: Design; readonly smallest: Smallest }) {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const { changes, steps } = smallest;
  const simulated = steps.filter((step) => step.simulated).length;
  const told = new Set([...changes.map(({ pointer }) => pointer), ...turned(steps)]);
  return (
    <details className={styles.way}>
      <summary>{say(whatIfTexts.way, { tried: steps.length, simulated })}</summary>
      <ol>
        {steps.map(({ because, met, sizes }) => (
          <li key={JSON.stringify(sizes)}>
            {[...told].map((pointer) => `${fieldTitle(design, pointer, say)} ${sizes[pointer]}`).join(', ')}
            {': '}
            {met ? texts.holdsStep : say(whatIfTexts.failsStep, { names: namesOf(design, because) })}
          </li>
        ))}
      </ol>
    </details>
  );
}

const namesOf = (design: Design, ids: readonly string[]): string =>
  ids.map((id) => nameOfFailing(design, id)).join(', ');

/** Numbers that were another one in some step, apart from the step with all at their most. */
const turned = (steps: Smallest['steps']): string[] => {
  const [first, ...others] = steps.map(({ sizes }) => sizes);
  return Object.keys(first ?? {}).filter(
    (pointer) => others.filter((sizes) => sizes[pointer] !== first?.[pointer]).length > 1,
  );
};
