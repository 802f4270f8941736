/** The guide: the way through the product, and what its words and figures mean, made from the same texts as the page. */
import type { ReactNode } from 'react';
import { distributions } from '../../../core/distributions/index.ts';
import { kinds } from '../../../core/kinds/index.ts';
import { commonTexts } from '../../app/languages/areas/common.ts';
import { guideTexts } from '../../app/languages/areas/guide.ts';
import { useSay, useTexts } from '../../app/languages/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FigureTable } from './FigureTable.tsx';
import styles from './guide.module.css';

const steps = ['stepDraw', 'stepConnect', 'stepFigures', 'stepFindings', 'stepRun', 'stepExport'] as const;

export interface GuideWindowProps {
  /** The keys that the steps name, as people read them. */
  readonly keys: Readonly<Record<'quickAdd' | 'connect' | 'run', string>>;
  readonly onClose: () => void;
}

export function GuideWindow({ keys, onClose }: GuideWindowProps) {
  const texts = useTexts(guideTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  return (
    <Dialog open title={texts.title} summary={texts.summary} closeLabel={common.close} onClose={onClose}>
      <div className={styles.guide}>
        <Part title={texts.start}>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{say(guideTexts[step], keys)}</li>
            ))}
          </ol>
        </Part>
        <Part title={texts.words}>
          <dl className={styles.words}>
            {kinds.map(({ id, title, summary }) => (
              <Word key={id} term={say(title)} meaning={say(summary)} kind={id} />
            ))}
            <Word
              term={texts.links}
              meaning={`${texts.linkPublish} ${texts.linkSubscribe} ${texts.linkCall}`}
              kind="link"
            />
          </dl>
        </Part>
        <Part title={texts.figures}>
          <FigureTable />
        </Part>
        <Part title={texts.durations}>
          <dl className={styles.words}>
            {distributions.map(({ id, title, summary }) => (
              <Word key={id} term={say(title)} meaning={say(summary)} kind="distribution" />
            ))}
          </dl>
        </Part>
      </div>
    </Dialog>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}

interface WordProps {
  readonly term: string;
  readonly meaning: string;
  readonly kind: string;
}

function Word({ term, meaning, kind }: WordProps) {
  return (
    <div className={styles.word} data-kind={kind}>
      <dt>{term}</dt>
      <dd>{meaning}</dd>
    </div>
  );
}
