/** What would it take: the load that is asked about, what may change for it, and the answer. */
import { Search } from 'lucide-react';
import { useId } from 'react';
import { useStore } from 'zustand';
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { SizingChoice } from '../../../../core/simulation/sizing/knobs.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import dock from '../../../ui/dock.module.css';
import type { RunChoice } from '../../../workers/protocol.ts';
import { askForSmallest, whatIfDesk } from '../../../workers/what-if-desk.ts';
import { fixedForm, readForm, runForm } from '../run-form.ts';
import { readTimes, sourcesOf, withLoad } from './load.ts';
import { RunSettings } from './RunSettings.tsx';
import { SearchAnswer } from './SearchAnswer.tsx';
import styles from './what-if.module.css';
import { type WhatIfForm, whatIfForm } from './what-if-form.ts';

export function SearchView() {
  const texts = useTexts(whatIfTexts);
  const found = useStore(whatIfDesk, (state) => state.found);
  return (
    <>
      <SearchForm />
      {found ? <SearchAnswer found={found} /> : <p className={styles.quiet}>{texts.searchMore}</p>}
    </>
  );
}

function SearchForm() {
  const texts = useTexts(whatIfTexts);
  const say = useSay();
  const problem = useId();
  const design = useSession((state) => state.design);
  const form = useStore(whatIfForm);
  const run = fixedForm(useStore(runForm));
  const isRunning = useStore(whatIfDesk, (state) => state.running !== null);
  const asked = read(design, form, readForm(design, run));
  const submit = () => {
    if ('choice' in asked && !isRunning) askForSmallest(design, asked.choice, asked.sizing);
  };
  return (
    <form
      className={dock.bar}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LoadFields design={design} problem={problem} />
      <GrowFields problem={problem} />
      <Button
        look="accent"
        type="submit"
        icon={<Search aria-hidden="true" />}
        disabled={'wrong' in asked}
        aria-disabled={isRunning}
      >
        {texts.find}
      </Button>
      <RunSettings />
      {'wrong' in asked && (
        <p id={problem} className={styles.wrong} role="alert">
          {say(asked.wrong)}
        </p>
      )}
    </form>
  );
}

function LoadFields({ design, problem }: { readonly design: Design; readonly problem: string }) {
  const texts = useTexts(whatIfTexts);
  const { source, times } = useStore(whatIfForm);
  const isWrong = typeof readTimes(times) !== 'number';
  return (
    <>
      <label className={`${dock.field} ${styles.long}`}>
        {texts.loadOf}
        <select name="source" value={source} onChange={({ target }) => whatIfForm.setState({ source: target.value })}>
          <option value="">{texts.allSources}</option>
          {sourcesOf(design).map((id) => (
            <option key={id} value={id}>
              {linkName(design, id)}
            </option>
          ))}
        </select>
      </label>
      <label className={`${dock.field} ${styles.short}`}>
        {texts.times}
        <input
          name="times"
          inputMode="decimal"
          autoComplete="off"
          value={times}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problem : undefined}
          onChange={({ target }) => whatIfForm.setState({ times: target.value })}
        />
      </label>
    </>
  );
}

function GrowFields({ problem }: { readonly problem: string }) {
  const texts = useTexts(whatIfTexts);
  const { grow, most, partitions, shrink } = useStore(whatIfForm);
  const hasLanes = useSession(({ design }) =>
    Object.values(design.nodes ?? {}).some((node) => node.kind === 'topic' && node.ordered),
  );
  const isWrong = readMost(most) === null;
  return (
    <>
      <label className={dock.field}>
        {texts.grow}
        <select
          name="grow"
          value={grow}
          onChange={({ target }) => whatIfForm.setState({ grow: target.value as WhatIfForm['grow'] })}
        >
          <option value="replicas">{texts.replicas}</option>
          <option value="concurrency">{texts.concurrency}</option>
        </select>
      </label>
      <label className={`${dock.field} ${styles.short}`}>
        {texts.most}
        <input
          name="most"
          inputMode="numeric"
          autoComplete="off"
          value={most}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problem : undefined}
          onChange={({ target }) => whatIfForm.setState({ most: target.value })}
        />
      </label>
      {hasLanes && (
        <Checkbox
          label={texts.partitions}
          checked={partitions}
          onChange={(next) => whatIfForm.setState({ partitions: next })}
        />
      )}
      <Checkbox label={texts.shrink} checked={shrink} onChange={(next) => whatIfForm.setState({ shrink: next })} />
    </>
  );
}

const readMost = (text: string): number | null => {
  const most = Number(text);
  return Number.isInteger(most) && most >= 1 && most <= 1000 ? most : null;
};

type Asked = { readonly choice: RunChoice; readonly sizing: SizingChoice } | { readonly wrong: Text };

const read = (design: Design, form: WhatIfForm, { choice, wrong }: ReturnType<typeof readForm>): Asked => {
  const times = readTimes(form.times);
  const most = readMost(form.most);
  if (typeof times !== 'number') return { wrong: times };
  if (most === null) return { wrong: whatIfTexts.wrongMost };
  if (Object.keys(wrong).length > 0) return { wrong: whatIfTexts.choiceWrong };
  const { grow, partitions, shrink, source } = form;
  // A source that the design does not have any more is none.
  const load = { source: sourcesOf(design).includes(source) ? source : '', times };
  return { choice: withLoad(design, choice, load), sizing: { grow, most, partitions, shrink } };
};
