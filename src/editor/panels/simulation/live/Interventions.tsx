/** What somebody does to the live run while it goes on: one thing breaks now, and what was done can be ended or taken back. */
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Design } from '../../../../core/model/design.ts';
import { type FaultKind, faultsOfShare, faultsWithValue } from '../../../../core/model/scenario.ts';
import { canHit } from '../../../../core/simulation/faults.ts';
import { instantAfter, struck } from '../../../../core/simulation/interventions.ts';
import { liveTexts } from '../../../app/languages/areas/live.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { useSession } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import dock from '../../../ui/dock.module.css';
import { interveneLive, latestFrame, liveDesk } from '../../../workers/live-desk.ts';
import { faultForm, firstValues, kindOptions, targetOptions } from '../scenario/fault-form.ts';
import { targetsOf } from '../scenario/targets.ts';
import { DoneList } from './DoneList.tsx';
import styles from './live.module.css';

/** The present instant of the run, as it was last seen. */
const seenMs = (): number => latestFrame()?.frame.timeMs ?? 0;

export function Interventions() {
  const texts = useTexts(liveTexts);
  const say = useSay();
  const { design, faults, choice, durationMs, status } = useStore(liveDesk);
  const selected = useSession((state) => state.selection.nodes[0]);
  const section = useRef<HTMLElement>(null);
  const [kind, setKind] = useState<FaultKind>('node-down');
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  if (!design) return null;
  const target = targetOf(design, kind, [chosen, selected]);
  const value = Number(typed ?? firstValues[kind] ?? 1);
  const isWrong = !(value >= 0) || (faultsOfShare.has(kind) && value > 1) || typed?.trim() === '';
  const strike = () => {
    const blow = { kind, ...(target !== '' && { target }), ...(faultsWithValue.has(kind) && { value }) };
    const fault = struck(blow, seenMs(), durationMs);
    if (fault) interveneLive([...faults, fault], instantAfter(seenMs()));
  };
  return (
    <section ref={section} tabIndex={-1} aria-label={texts.interfere} className={styles.interventions}>
      <form
        className={dock.bar}
        onSubmit={(event) => {
          event.preventDefault();
          strike();
        }}
      >
        <ChoiceField
          name="blow.kind"
          label={say(faultForm.kind.title)}
          value={kind}
          options={kindOptions(say)}
          onChoose={(next) => {
            setKind(next as FaultKind);
            setTyped(null);
          }}
        />
        <ChoiceField
          name="blow.target"
          label={say(faultForm.target.title)}
          value={target}
          options={targetOptions(design, { kind, ...(target !== '' && { target }) }, say)}
          onChoose={setChosen}
        />
        {faultsWithValue.has(kind) && (
          <label className={dock.field}>
            {say(faultForm.value.title)}
            <input
              name="blow.value"
              inputMode="decimal"
              autoComplete="off"
              value={typed ?? String(firstValues[kind] ?? 1)}
              aria-invalid={isWrong}
              title={isWrong ? (faultsOfShare.has(kind) ? texts.wrongShare : texts.wrongValue) : undefined}
              onChange={({ target: field }) => setTyped(field.value)}
            />
          </label>
        )}
        <Button type="submit" disabled={isWrong || status === 'over'}>
          {texts.strike}
        </Button>
        <p className={styles.hint}>{texts.interfereMore}</p>
      </form>
      <DoneList
        design={design}
        faults={faults}
        choice={choice}
        durationMs={durationMs}
        nowMs={seenMs}
        onGone={() => section.current?.focus()}
      />
    </section>
  );
}

/** The first of these that can break in this way, else the first that there is; empty for everything. */
const targetOf = (design: Design, kind: FaultKind, wanted: readonly (string | null | undefined)[]): string => {
  const fits = wanted.find((id) => id !== null && id !== undefined && canHit(design, kind, id === '' ? undefined : id));
  return fits ?? (canHit(design, kind, undefined) ? '' : (targetsOf(design, kind)[0] ?? ''));
};
