/** A chart with its title and what it means, the same numbers as a table, and both to take away. */
import { ClipboardCopy, ImageDown } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { csvOf } from '../../../../core/lib/csv.ts';
import { studyTexts } from '../../../app/languages/areas/study.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { notify } from '../../../session/session.ts';
import { IconButton } from '../../../ui/button.tsx';
import dock from '../../../ui/dock.module.css';
import { download } from '../../../ui/download.ts';
import { Explained } from '../../../ui/explained.tsx';
import { copyCsv } from '../copy-csv.ts';
import { ChartTable } from './ChartTable.tsx';
import styles from './chart.module.css';
import { chartPicture } from './chart-picture.ts';
import { csvRows } from './chart-rows.ts';
import type { ChartSpec } from './chart-spec.ts';
import { drawChart } from './draw-chart.ts';

export interface ChartProps {
  readonly id: string;
  readonly spec: ChartSpec;
  /** What it shows, its unit, how it comes about. */
  readonly explanation: string;
  /** Remarks below the picture. */
  readonly children?: ReactNode;
}

export function Chart({ id, spec, explanation, children }: ChartProps) {
  const texts = useTexts(studyTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : drawChart(place.current, spec)), [spec]);
  return (
    <figure className={styles.figure} data-chart={id}>
      <div className={styles.head}>
        <figcaption>
          <Explained more={explanation}>{spec.title}</Explained>
        </figcaption>
        <IconButton
          label={texts.copyCsv}
          onClick={() => void copyCsv(csvOf(csvRows(spec, { low: texts.low, high: texts.high })))}
        >
          <ClipboardCopy />
        </IconButton>
        <IconButton label={texts.savePicture} onClick={() => void save(place.current, spec)}>
          <ImageDown />
        </IconButton>
      </div>
      <div ref={place} className={styles.place} aria-hidden="true" data-testid={`${id}-chart`} />
      {spec.shades?.map(({ name, from }) => (
        <p key={`${from} ${name}`} className={`${dock.small} ${styles.shade}`}>
          {name}
        </p>
      ))}
      {spec.marks !== undefined && <p className={dock.small}>{spec.marks.map(({ name }) => name).join(' · ')}</p>}
      {children}
      <ChartTable spec={spec} />
    </figure>
  );
}

/** The picture as it stands on the page, as a file named after its title. */
const save = async (place: HTMLElement | null, spec: ChartSpec): Promise<void> => {
  try {
    const drawn = place?.querySelector('canvas');
    if (!drawn) throw new Error('nothing is drawn');
    download(await chartPicture(drawn, spec), `${spec.title.replaceAll(/[\\/:*?"<>|]/g, ' ')}.png`);
    notify(studyTexts.pictureSaved);
  } catch {
    notify(studyTexts.pictureFailed, 'refusal');
  }
};
