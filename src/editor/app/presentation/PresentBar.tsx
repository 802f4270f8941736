/** What a presentation shows beside the canvas: where it is, the way on and back, and out. Loaded when one begins. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../../session/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { presentationTexts } from '../languages/areas/presentation.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeWindow } from '../page.ts';
import styles from './present-bar.module.css';
import { beginPresenting, led, showStep } from './presenting.ts';
import { stepsOf } from './steps.ts';

export function PresentBar() {
  const texts = useTexts(presentationTexts);
  const say = useSay();
  const design = useSession((state) => state.design);
  const steps = useMemo(() => stepsOf(design), [design]);
  const [at, setAt] = useState(0);
  const step = steps[Math.min(at, steps.length - 1)];
  useEffect(() => beginPresenting(closeWindow), []);
  useEffect(() => (step ? showStep(step) : undefined), [step]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
      const to = led(event.key, at, steps.length);
      if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (to === 'leave') closeWindow();
      else setAt(to);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [at, steps]);
  return (
    <section className={styles.bar} aria-label={texts.presentation}>
      <IconButton label={texts.back} keys="←" disabled={at === 0} onClick={() => setAt(at - 1)}>
        <ChevronLeft />
      </IconButton>
      <p role="status">
        <span className={styles.count}>{say(presentationTexts.place, { at: at + 1, of: steps.length })}</span>
        <span className={styles.name}>{step?.name ?? design.name}</span>
      </p>
      <IconButton label={texts.next} keys="→" disabled={at >= steps.length - 1} onClick={() => setAt(at + 1)}>
        <ChevronRight />
      </IconButton>
      <IconButton label={texts.leave} keys="Esc" onClick={closeWindow}>
        <X />
      </IconButton>
    </section>
  );
}
