/** The gallery: real designs to open, each with what it models, what it leaves out and a question to try. */
import { useEffect, useState } from 'react';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { panelTexts } from '../../app/languages/areas/panels.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { startEmpty } from '../../session/opening.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Example, fetchExamples, openExample } from './examples.ts';
import styles from './gallery.module.css';
import { Thumbnail } from './Thumbnail.tsx';

export interface GalleryProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** Shows the designs that this browser keeps instead. */
  readonly onDesigns: () => void;
}

export function Gallery({ open, onClose, onDesigns }: GalleryProps) {
  const texts = useTexts(panelTexts);
  const common = useTexts(commonTexts);
  const [examples, setExamples] = useState<readonly Example[] | undefined>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!open || examples) return;
    fetchExamples().then(setExamples, () => setFailed(true));
  }, [open, examples]);
  const choose = (id: string) => openExample(id).then(onClose, () => setFailed(true));
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={texts.gallery}
      summary={texts.gallerySummary}
      closeLabel={common.close}
    >
      {failed && (
        <p className={styles.failed} role="alert">
          {texts.galleryFailed}
        </p>
      )}
      {!examples && !failed && <p className={styles.loading}>{texts.loading}</p>}
      <ul className={styles.list}>
        {examples?.map((example) => (
          <li key={example.id}>
            <ExampleCard example={example} onOpen={() => void choose(example.id)} />
          </li>
        ))}
      </ul>
      <div className={styles.others}>
        <Button
          onClick={() => {
            startEmpty();
            onClose();
          }}
        >
          {texts.startEmpty}
        </Button>
        <Button onClick={onDesigns}>{texts.ownDesigns}</Button>
      </div>
    </Dialog>
  );
}

function ExampleCard({ example, onOpen }: { readonly example: Example; readonly onOpen: () => void }) {
  const texts = useTexts(panelTexts);
  const say = useSay();
  return (
    <article className={styles.card} data-example={example.id}>
      <Thumbnail example={example.id} />
      <div className={styles.words}>
        <button
          type="button"
          className={styles.open}
          aria-label={say(panelTexts.openExample, { title: example.title })}
          onClick={onOpen}
        >
          {say(example.title)}
        </button>
        <p>{say(example.summary)}</p>
        <p className={styles.question}>
          <b>{texts.tryIt}</b> {say(example.question)}
        </p>
        <details className={styles.more}>
          <summary>
            {texts.modelled} · {texts.leftOut}
          </summary>
          <dl className={styles.facts}>
            <dt>{texts.modelled}</dt>
            <dd>{say(example.modelled)}</dd>
            <dt>{texts.leftOut}</dt>
            <dd>{say(example.leftOut)}</dd>
          </dl>
        </details>
      </div>
    </article>
  );
}
