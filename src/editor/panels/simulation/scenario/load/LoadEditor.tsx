/** One load as a chart that is drawn in, and the same points as numbers. */
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formOf } from '../../../../../core/kinds/form/form.ts';
import type { FormField } from '../../../../../core/kinds/form/form-field.ts';
import { publish } from '../../../../../core/model/link.ts';
import { scenarioTexts } from '../../../../app/languages/areas/scenarios.ts';
import { useSay, useTexts } from '../../../../app/languages/language.ts';
import { useWrittenField } from '../../../../session/written-field.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Checkbox } from '../../../../ui/checkbox.tsx';
import { TypedField } from '../../../../ui/typed-field.tsx';
import scenarioStyles from '../scenario.module.css';
import { roundStep } from '../timeline/grid.ts';
import { LoadChart } from './LoadChart.tsx';
import styles from './load.module.css';
import { loadPointer } from './load-in.ts';
import { type Point, type Profile, withHalfway } from './profile.ts';

export interface LoadEditorProps {
  /** The scenario's. */
  readonly id: string;
  readonly source: string;
  readonly name: string;
  readonly load: Profile;
  /** The run ends here, in seconds. */
  readonly until: number;
  readonly onChange: (load: Profile, visit?: string) => void;
}

export function LoadEditor({ id, source, name, load, until: end, onChange }: LoadEditorProps) {
  const texts = useTexts(scenarioTexts);
  const say = useSay();
  const [preview, setPreview] = useState<readonly Point[] | null>(null);
  const points = preview ?? load.points;
  const until = Math.max(end, load.points.at(-1)?.atSeconds ?? 0);
  const grid = gridOf(until, load.points);
  const set = (next: readonly Point[], visit?: string) => {
    setPreview(null);
    onChange({ ...load, points: [...next] }, visit);
  };
  return (
    <div className={styles.editor}>
      <LoadChart
        name={say(scenarioTexts.loadChart, { source: name })}
        load={{ ...load, points: [...points] }}
        until={until}
        top={topOf(load.points)}
        grid={grid}
        onPreview={setPreview}
        onChange={set}
      />
      <p className={scenarioStyles.quiet}>{texts.loadHint}</p>
      <div className={styles.points}>
        {points.map((point, at) => (
          <PointRow
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the point is
            key={at}
            name={say(scenarioTexts.point, { number: at + 1, count: points.length })}
            id={id}
            source={source}
            at={at}
            point={point}
          >
            {at > 0 && (
              <IconButton
                label={say(scenarioTexts.removePoint, { number: at + 1 })}
                onClick={() => set(load.points.toSpliced(at, 1))}
              >
                <Trash2 />
              </IconButton>
            )}
          </PointRow>
        ))}
      </div>
      <div className={styles.foot}>
        <Button
          icon={<Plus aria-hidden="true" />}
          onClick={() => set(withHalfway(load.points, load.points.length - 1, until, grid))}
        >
          {texts.addPoint}
        </Button>
        <Checkbox
          label={say(profileForm.repeat.title)}
          help={say(profileForm.repeat.help)}
          checked={load.repeat === true}
          onChange={(repeat) => onChange(withRepeat(load, repeat))}
        />
      </div>
    </div>
  );
}

interface PointRowProps {
  readonly name: string;
  readonly id: string;
  readonly source: string;
  readonly at: number;
  readonly point: Point;
  readonly children: ReactNode;
}

function PointRow({ name, id, source, at, point, children }: PointRowProps) {
  const written = useWrittenField();
  return (
    <fieldset className={styles.point} aria-label={name}>
      {pointFields.map((field) => (
        <TypedField
          key={field.key}
          {...written(
            { section: 'scenarios', id },
            ['overrides', loadPointer(source), 'points', at, field.key],
            field,
            point[field.key as keyof Point],
          )}
          help={undefined}
        />
      ))}
      <div className={styles.remove}>{children}</div>
    </fieldset>
  );
}

const withRepeat = ({ repeat: _before, ...load }: Profile, repeat: boolean): Profile =>
  repeat ? { ...load, repeat } : load;

/** A few pixels each. */
const gridOf = (until: number, points: readonly Point[]) => ({
  seconds: roundStep(until / 240),
  rate: roundStep(topOf(points) / 100),
});

/** Room above the highest. */
const topOf = (points: readonly Point[]): number => {
  const most = 1.5 * Math.max(...points.map(({ ratePerSecond }) => ratePerSecond));
  const step = roundStep((most > 0 ? most : 10) / 4);
  return step * Math.ceil((most > 0 ? most : 10) / step);
};

const shapes = formOf(publish).find(({ key }) => key === 'arrivals')?.variants?.shapes ?? [];

const profileForm = Object.fromEntries(
  (shapes.find(({ value }) => value === 'profile')?.fields ?? []).map((field) => [field.key, field]),
) as Readonly<Record<'points' | 'repeat', FormField>>;

const pointFields = profileForm.points.fields ?? [];
