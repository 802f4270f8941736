/** The line above a version or a comparison: what is shown, what its marks mean, and the way back. */
import { ArrowLeftRight, GitCompareArrows, History } from 'lucide-react';
import { useEffect, useState } from 'react';
import { countsOf, differenceKinds } from '../../core/history/compare.ts';
import type { Text } from '../../core/lib/text.ts';
import { type Comparison, stopComparing, useComparison } from '../session/comparison.ts';
import { stopLooking } from '../session/looking.ts';
import { notify, useSession } from '../session/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { comparisonTexts } from './languages/areas/comparison.ts';
import { versionTexts } from './languages/areas/versions.ts';
import { useSay, useTexts } from './languages/language.ts';
import styles from './look-bar.module.css';
import { page, showSheet } from './page.ts';
import { choices, compareChosen, compareWithNow, restore, shownVersion, titleOf } from './version-acts.ts';

const orSay = (work: Promise<unknown>): void => void work.catch(() => notify(versionTexts.failed, 'refusal'));

export function LookBar() {
  const compared = useComparison();
  return compared ? <ComparisonBar comparison={compared} /> : <VersionBar />;
}

function VersionBar() {
  const texts = useTexts(versionTexts);
  const say = useSay();
  // Another version may take the place of this one.
  useSession((state) => state.design);
  const version = shownVersion();
  if (!version) return null;
  return (
    <section className={styles.line} aria-label={texts.shown}>
      <History aria-hidden="true" />
      <span>{say(versionTexts.lookingAt, { name: titleOf(version) })}</span>
      <div className={styles.buttons}>
        <Button onClick={() => orSay(compareWithNow(version))}>{texts.compare}</Button>
        <Button onClick={() => orSay(restore(version))}>{texts.restore}</Button>
        <Button look="accent" onClick={stopLooking}>
          {texts.back}
        </Button>
      </div>
    </section>
  );
}

/** The same signs as in the list. */
const signs = { added: '+', removed: '−', changed: '~', moved: '↔' } as const;

function ComparisonBar({ comparison: { before, after, differences } }: { readonly comparison: Comparison }) {
  const texts = useTexts(comparisonTexts);
  const counts = countsOf(differences);
  // The list stands where the inspector does.
  useEffect(() => page.setState({ rightOpen: true, zen: false }), []);
  const again = (from: string, to: string) => orSay(compareChosen(from, to));
  return (
    <section className={styles.line} aria-label={texts.compared} data-comparison>
      <GitCompareArrows aria-hidden="true" />
      <SideChoice label={texts.older} lead={texts.from} side={before} onChoose={(id) => again(id, after.id)} />
      <SideChoice label={texts.newer} lead={texts.to} side={after} onChoose={(id) => again(before.id, id)} />
      <IconButton label={texts.swap} onClick={() => again(after.id, before.id)}>
        <ArrowLeftRight />
      </IconButton>
      <ul className={styles.legend} aria-label={texts.legend}>
        {differenceKinds.map((kind) => (
          <li key={kind} data-kind={kind}>
            <span aria-hidden="true">{signs[kind]}</span>
            {texts[kind]} <b>{counts[kind]}</b>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button className={styles.narrow ?? ''} onClick={() => showSheet('right')}>
          {texts.list}
        </Button>
        <Button look="accent" onClick={stopComparing}>
          {texts.done}
        </Button>
      </div>
    </section>
  );
}

interface SideChoiceProps {
  readonly label: string;
  readonly lead: string;
  readonly side: { readonly id: string; readonly title: Text };
  readonly onChoose: (id: string) => void;
}

function SideChoice({ label, lead, side, onChoose }: SideChoiceProps) {
  const say = useSay();
  const [options, setOptions] = useState<readonly { readonly id: string; readonly title: Text }[]>([side]);
  useEffect(() => {
    // Where the versions cannot be read, what is shown stays to be seen.
    choices().then(setOptions, () => undefined);
  }, []);
  const isListed = options.some(({ id }) => id === side.id);
  return (
    <label className={styles.side}>
      {lead}
      <select aria-label={label} value={side.id} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {(isListed ? options : [side, ...options]).map(({ id, title }) => (
          <option key={id} value={id}>
            {say(title)}
          </option>
        ))}
      </select>
    </label>
  );
}
