/** Something that only a person can decide: what it is about, and what can be done. */
import { useEffect, useRef } from 'react';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { commonTexts } from './languages/areas/common.ts';
import { useSay, useTexts } from './languages/language.ts';
import styles from './question.module.css';

export function QuestionDialog() {
  const common = useTexts(commonTexts);
  const say = useSay();
  const question = useSession((state) => state.question);
  const choices = useRef<HTMLDivElement>(null);
  // The browser begins with the button that closes; the first answer is the one that loses nothing.
  useEffect(() => {
    if (question) choices.current?.querySelector('button')?.focus();
  }, [question]);
  if (!question) return null;
  const { title, words, answer } = question;
  return (
    <Dialog
      open
      look="question"
      onClose={() => answer(null)}
      title={say(title)}
      summary={say(words)}
      closeLabel={common.close}
    >
      <div ref={choices} className={styles.choices}>
        {question.choices.map(({ id, label }, at) => (
          <Button key={id} look={at === 0 ? 'accent' : 'plain'} onClick={() => answer(id)}>
            {say(label)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
