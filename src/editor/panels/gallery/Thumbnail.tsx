/** The picture on a card of the gallery, drawn from the example itself. */
import { useEffect, useState } from 'react';
import { fetchDesign } from './examples.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import styles from './thumbnail.module.css';

export function Thumbnail({ example }: { readonly example: string }) {
  const [sketch, setSketch] = useState<Sketch | undefined>();
  useEffect(() => {
    let wanted = true;
    fetchDesign(example).then(
      (design) => wanted && setSketch(sketchOf(design)),
      // A card without its picture still says everything and opens.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [example]);
  return <SketchStage sketch={sketch} />;
}

/** The picture, or an empty place of its size. */
export function SketchStage({ sketch }: { readonly sketch: Sketch | undefined }) {
  return <div className={styles.stage}>{sketch && <Drawing sketch={sketch} />}</div>;
}

function Drawing({ sketch: { view, frames, wires, boxes } }: { readonly sketch: Sketch }) {
  return (
    <svg className={styles.drawing} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} aria-hidden="true">
      {frames.map(({ id, color, at }) => (
        <rect key={id} className={styles.frame} data-color={color} {...at} rx={22} />
      ))}
      {wires.map(({ id, kind, path }) => (
        <path key={id} className={styles[kind]} d={path} />
      ))}
      {boxes.map(({ id, look, at }) => (
        <rect
          key={id}
          className={styles[look]}
          {...at}
          rx={look === 'topic' || look === 'satellite' ? at.height / 2 : 14}
        />
      ))}
    </svg>
  );
}
