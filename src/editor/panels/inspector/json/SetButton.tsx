/** Gives a field that is not set its first value. */
import { Plus } from 'lucide-react';
import type { FormField } from '../../../../core/kinds/form/form-field.ts';
import { inspectorTexts } from '../../../app/languages/areas/inspector.ts';
import { useSay } from '../../../app/languages/language.ts';
import { Button } from '../../../ui/button.tsx';
import styles from '../field.module.css';

export interface SetButtonProps {
  readonly field: Pick<FormField, 'title'>;
  readonly onSet: () => void;
}

export function SetButton({ field, onSet }: SetButtonProps) {
  const say = useSay();
  return (
    <Button
      look="quiet"
      className={styles.set ?? ''}
      aria-label={say(inspectorTexts.setNamed, { field: field.title })}
      icon={<Plus aria-hidden="true" />}
      onClick={onSet}
    >
      {say(inspectorTexts.setField)}
    </Button>
  );
}
