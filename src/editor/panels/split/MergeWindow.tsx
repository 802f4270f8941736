/** Merging two services: which one stays, what is taken where they disagree, and the links of the one that comes out. */
import { ArrowLeftRight } from 'lucide-react';
import { useState } from 'react';
import { mergeServices } from '../../../core/edits/merge-services.ts';
import { differencesOf, type Side, workerAt } from '../../../core/edits/steps/merged-service.ts';
import { sortedEntries } from '../../../core/lib/sort.ts';
import type { Design } from '../../../core/model/design.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { splittingTexts } from '../../app/languages/areas/splitting.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { perform, useSession } from '../../session/session.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { changesOf } from './merged.ts';
import { Lines } from './PartCard.tsx';
import { linesAt } from './parts.ts';
import styles from './split.module.css';

export interface MergeWindowProps {
  /** One or two ids of services or subscribers; the first one stays. */
  readonly services: readonly string[];
  readonly onClose: () => void;
}

type Choices = Readonly<Record<string, Side>>;

export function MergeWindow({ services, onClose }: MergeWindowProps) {
  const texts = useTexts(splittingTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [[into = '', from = ''], setPair] = useState(services);
  const [take, setTake] = useState<Choices>({});
  const pair = (one: string, other: string) => {
    setPair([one, other]);
    setTake({});
  };
  const [one, other] = [workerAt(design, into), workerAt(design, from)];
  const args = { into, from, take };
  const result = from === '' ? undefined : mergeServices.apply(design, args);
  const options = workers(design);
  return (
    <Dialog open onClose={onClose} title={texts.mergeTitle} summary={texts.mergeSummary} closeLabel={common.close}>
      <div className={styles.two}>
        <ChoiceField
          name="into"
          label={texts.stays}
          value={into}
          options={options.filter(({ value }) => value !== from)}
          onChoose={(id) => pair(id, from)}
        />
        <IconButton label={texts.swap} disabled={from === ''} onClick={() => pair(from, into)}>
          <ArrowLeftRight />
        </IconButton>
        <ChoiceField
          name="from"
          label={texts.leaves}
          value={from}
          options={[{ value: '', label: texts.choose }, ...options.filter(({ value }) => value !== into)]}
          onChoose={(id) => pair(into, id)}
        />
      </div>
      {one && other && (
        <section className={styles.block} aria-label={texts.differences}>
          <h3>{texts.differences}</h3>
          <Differences {...{ one, other, take }} onTake={(field, side) => setTake({ ...take, [field]: side })} />
        </section>
      )}
      {result?.ok && <Outcome before={design} after={result.value} into={into} />}
      <footer className={styles.footer}>
        <p role="status">{result && !result.ok && say(result.reason)}</p>
        <Button onClick={onClose}>{common.cancel}</Button>
        <Button
          look="accent"
          disabled={!result?.ok}
          onClick={() => {
            if (perform(mergeServices, args, { select: { nodes: [into] } })) onClose();
          }}
        >
          {texts.merge}
        </Button>
      </footer>
    </Dialog>
  );
}

interface DifferencesProps {
  readonly one: NonNullable<ReturnType<typeof workerAt>>;
  readonly other: NonNullable<ReturnType<typeof workerAt>>;
  readonly take: Choices;
  readonly onTake: (field: string, side: Side) => void;
}

function Differences({ one, other, take, onTake }: DifferencesProps) {
  const texts = useTexts(splittingTexts);
  const differences = differencesOf(one, other);
  if (differences.length === 0) return <p>{texts.agree}</p>;
  return (
    <>
      <DifferenceTable differences={differences} names={[one.name, other.name]} take={take} onTake={onTake} />
      <p className={styles.hint}>{texts.proposal}</p>
    </>
  );
}

interface OutcomeProps {
  readonly before: Design;
  readonly after: Design;
  readonly into: string;
}

function Outcome({ before, after, into }: OutcomeProps) {
  const texts = useTexts(splittingTexts);
  const say = useSay();
  const node = workerAt(after, into);
  const modules = (node?.modules ?? []).map((name) => ({ id: `module:${name}`, does: 'module', what: name }) as const);
  const notes = new Map([...changesOf(before, after)].map(([id, words]) => [id, say(words)]));
  return (
    <section className={styles.block} aria-label={texts.result}>
      <h3>{texts.result}</h3>
      <Lines lines={[...linesAt(after, into), ...modules]} notes={notes} />
    </section>
  );
}

const workers = (design: Design) =>
  sortedEntries(design.nodes).flatMap(([value, { kind, name: label }]) =>
    kind === 'service' || kind === 'subscriber' ? [{ value, label }] : [],
  );
