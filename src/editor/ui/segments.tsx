/** A choice of one among a few views, side by side; the pressed one is shown. */
import styles from './segments.module.css';

export interface SegmentsProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
}

export function Segments<Name extends string>({ label, names, titles, chosen, onChoose }: SegmentsProps<Name>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as one row in every browser
    <div role="group" aria-label={label} className={styles.segments}>
      {names.map((name) => (
        <button key={name} type="button" data-name={name} aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {titles[name]}
        </button>
      ))}
    </div>
  );
}
