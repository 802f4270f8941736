/** Something that only a person can decide: what it is about, and what can be done. */
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
  if (!question) return null;
  const { title, words, choices, answer } = question;
  return (
    <Dialog open onClose={() => answer(null)} title={say(title)} summary={say(words)} closeLabel={common.close}>
      <div className={styles.choices}>
        {choices.map(({ id, label }, at) => (
          <Button key={id} look={at === 0 ? 'accent' : 'plain'} onClick={() => answer(id)}>
            {say(label)}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
