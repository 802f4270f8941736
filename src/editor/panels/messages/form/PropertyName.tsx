/** The name of a field. Where it is written elsewhere, too, the person says whether that follows. */
import { useState } from 'react';
import { type RenameProperty, renameProperty } from '../../../../core/edits/rename-property.ts';
import type { PropertyRow } from '../../../../core/model/schemas/form/property-rows.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useSay, useTexts } from '../../../app/languages/language.ts';
import { attempt, perform, session } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import { NameField } from '../NameField.tsx';
import type { Subject } from '../subject.ts';
import { followers } from './followers.ts';
import styles from './form.module.css';

export interface PropertyNameProps {
  readonly subject: Subject;
  readonly row: PropertyRow;
  readonly name: string;
  readonly fresh: boolean;
}

export function PropertyName({ subject, row, name, fresh }: PropertyNameProps) {
  const say = useSay();
  const [asked, setAsked] = useState<string | null>(null);
  const { section, id } = subject.place;
  const argsFor = (to: string, follow: boolean): RenameProperty => ({ section, id, path: row.path, name: to, follow });
  const take = (to: string) => {
    const uses = followers(session.getState().design, argsFor(to, true));
    if (uses.length > 0) {
      setAsked(to);
      return null;
    }
    return attempt(renameProperty, argsFor(to, false));
  };
  const answer = (to: string, follow: boolean) => {
    setAsked(null);
    perform(renameProperty, argsFor(to, follow));
  };
  return (
    <>
      <NameField bare fresh={fresh} label={say(messageTexts.nameOf, { name })} value={asked ?? name} onName={take} />
      {asked !== null && (
        <Question
          from={name}
          to={asked}
          uses={followers(session.getState().design, argsFor(asked, true))
            .map((use) => say(use))
            .join(' · ')}
          onAnswer={(follow) => answer(asked, follow)}
          onCancel={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface QuestionProps {
  readonly from: string;
  readonly to: string;
  readonly uses: string;
  readonly onAnswer: (follow: boolean) => void;
  readonly onCancel: () => void;
}

function Question({ from, to, uses, onAnswer, onCancel }: QuestionProps) {
  const texts = useTexts(messageTexts);
  const say = useSay();
  return (
    <div className={styles.question} role="alertdialog" aria-label={say(messageTexts.renameTitle, { from, to })}>
      <p>{say(messageTexts.alsoWritten, { from, uses })}</p>
      <div className={styles.answers}>
        <Button look="accent" autoFocus onClick={backToName(() => onAnswer(true))}>
          {texts.everywhere}
        </Button>
        <Button onClick={backToName(() => onAnswer(false))}>{texts.onlyHere}</Button>
        <Button look="quiet" onClick={backToName(onCancel)}>
          {texts.keepName}
        </Button>
      </div>
    </div>
  );
}

/** The question goes with its answer; the focus goes where it came from. */
const backToName =
  (act: () => void) =>
  ({ currentTarget }: { readonly currentTarget: Element }) => {
    currentTarget.closest('[data-property]')?.querySelector('input')?.focus();
    act();
  };
