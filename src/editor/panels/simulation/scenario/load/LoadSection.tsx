/** How each source sends over the time of a scenario: as the design says, or as it is drawn here. */
import { Pencil, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { figureOf } from '../../../../../core/lib/figures.ts';
import type { Text } from '../../../../../core/lib/text.ts';
import { meanRate } from '../../../../../core/model/graph/mean-rate.ts';
import { type Scenario, scenarioDefaults } from '../../../../../core/model/scenario.ts';
import { scenarioTexts } from '../../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../../app/languages/language.ts';
import { write } from '../../../../session/place.ts';
import { useSession } from '../../../../session/session.ts';
import { Button } from '../../../../ui/button.tsx';
import { ChoiceField } from '../../../../ui/choice-field.tsx';
import styles from '../scenario.module.css';
import { nameOfElement } from '../targets.ts';
import { LoadEditor } from './LoadEditor.tsx';
import { arrivalsIn, drawnLoad, sourcesOf, withLoad } from './load-in.ts';
import { type Profile, profileLike } from './profile.ts';

export interface LoadSectionProps {
  readonly id: string;
  readonly scenario: Scenario;
}

export function LoadSection({ id, scenario }: LoadSectionProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const [wanted, setWanted] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Text | null>(null);
  const { overrides = {} } = scenario;
  const sources = useMemo(() => sourcesOf(design), [design]);
  const isDrawn = (each: string) => drawnLoad(overrides, each) !== undefined;
  const source = sources.find((each) => each === wanted) ?? sources.find(isDrawn) ?? sources[0];
  if (source === undefined) return null;
  const set = (load: Profile | undefined, visit?: string) => {
    setWanted(source);
    const next = withLoad(overrides, source, load);
    const place = { section: 'scenarios', id } as const;
    setRefusal(write(place, ['overrides'], Object.keys(next).length === 0 ? undefined : next, visit));
  };
  const name = (each: string) => nameOfElement(design, each);
  return (
    <section aria-label={texts.load} className={styles.part}>
      <h3 className={styles.heading}>{texts.load}</h3>
      <div className={styles.row}>
        <ChoiceField
          name="load.source"
          label={texts.source}
          wide
          value={source}
          options={sources.map((each) => ({
            value: each,
            label: isDrawn(each) ? say(scenarioTexts.sourceDrawn, { name: name(each) }) : name(each),
          }))}
          onChoose={setWanted}
        />
        <Choice id={id} scenario={scenario} source={source} onSet={set} />
      </div>
      {refusal && (
        <p className={styles.wrong} role="alert">
          {say(refusal)}
        </p>
      )}
    </section>
  );
}

interface ChoiceProps extends LoadSectionProps {
  readonly source: string;
  readonly onSet: (load: Profile | undefined, visit?: string) => void;
}

function Choice({ id, scenario, source, onSet }: ChoiceProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const { overrides = {}, durationSeconds = scenarioDefaults.durationSeconds } = scenario;
  const arrivals = useMemo(() => arrivalsIn(design, overrides, source), [design, overrides, source]);
  const load = drawnLoad(overrides, source);
  if (arrivals === undefined) return null;
  if (load === undefined)
    return (
      <>
        <div className={styles.end}>
          <Button icon={<Pencil aria-hidden="true" />} onClick={() => onSet(profileLike(arrivals))}>
            {texts.drawLoad}
          </Button>
        </div>
        <p className={styles.line}>{say(scenarioTexts.loadAsDrawn, { rate: `${figureOf(meanRate(arrivals))}/s` })}</p>
      </>
    );
  return (
    <>
      <div className={styles.end}>
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => onSet(undefined)}>
          {texts.undrawLoad}
        </Button>
      </div>
      <LoadEditor
        key={source}
        id={id}
        source={source}
        name={nameOfElement(design, source)}
        load={load}
        until={durationSeconds}
        onChange={onSet}
      />
    </>
  );
}
