/** Three steps for somebody who is here for the first time; each is ticked when it is done, and with the last one they go. */
import { Check, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { session } from '../session/session.ts';
import { IconButton } from '../ui/button.tsx';
import { liveDesk } from '../workers/live-desk.ts';
import { studyDesk } from '../workers/study-desk.ts';
import styles from './first-steps.module.css';
import { pageTexts } from './languages/areas/page.ts';
import { useTexts } from './languages/language.ts';
import { endFirstSteps, usePage } from './page.ts';

const steps = ['stepPlace', 'stepConnect', 'stepRun'] as const;

type Step = (typeof steps)[number];

/** How long the last tick stays to be seen. */
const farewellMs = 1500;

export function FirstSteps() {
  const shown = usePage((state) => state.firstSteps);
  return shown && <Steps />;
}

function Steps() {
  const texts = useTexts(pageTexts);
  const [drawn, setDrawn] = useState<readonly Step[]>([]);
  const hasRun = useStore(studyDesk, ({ running, finished }) => running !== null || finished !== null);
  const hasPlayed = useStore(liveDesk, ({ status }) => status !== 'closed');
  useEffect(
    () => watchDrawing((step) => setDrawn((before) => (before.includes(step) ? before : [...before, step]))),
    [],
  );
  const done = (step: Step) => (step === 'stepRun' ? hasRun || hasPlayed : drawn.includes(step));
  const isOver = steps.every(done);
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(endFirstSteps, farewellMs);
    return () => clearTimeout(timer);
  }, [isOver]);
  return (
    <section className={styles.steps} aria-label={texts.firstSteps} data-first-steps>
      <ol>
        {steps.map((step, at) => (
          <li key={step} data-done={done(step)}>
            <span className={styles.mark} aria-hidden="true">
              {done(step) ? <Check /> : at + 1}
            </span>
            {texts[step]}
            {done(step) && <span className="visually-hidden">{texts.stepDone}</span>}
          </li>
        ))}
      </ol>
      <IconButton label={texts.dismiss} onClick={endFirstSteps}>
        <X />
      </IconButton>
    </section>
  );
}

const sizeOf = (part: object | undefined): number => Object.keys(part ?? {}).length;

/** Tells of a node or a link that is new in the open design; one that came with an opened file does not count. */
const watchDrawing = (tell: (step: Step) => void): (() => void) =>
  session.subscribe(({ design, opened }, before) => {
    if (opened !== before.opened || design === before.design) return;
    if (sizeOf(design.nodes) > sizeOf(before.design.nodes)) tell('stepPlace');
    if (sizeOf(design.links) > sizeOf(before.design.links)) tell('stepConnect');
  });
