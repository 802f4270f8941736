/** The sheet of all keys, made from the table of actions, with what the pointer does; it can be printed. */
import { Printer } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { KeyCaps } from '../../ui/key-caps.tsx';
import { shownKeys } from '../../ui/keys.ts';
import { actionAreas } from '../actions/action.ts';
import { actions } from '../actions/action-table.ts';
import { areaTitles } from '../actions/area-titles.ts';
import { useCharacterKeys } from '../actions/character-keys.ts';
import { workingKeys } from '../actions/keys-of.ts';
import { commonTexts } from '../languages/areas/common.ts';
import { sheetTexts } from '../languages/areas/sheet.ts';
import { useSay, useTexts } from '../languages/language.ts';
import { closeOverlay } from '../page.ts';
import styles from './shortcut-sheet.module.css';

export function ShortcutSheet() {
  const texts = useTexts(sheetTexts);
  const common = useTexts(commonTexts);
  const say = useSay();
  const characters = useCharacterKeys();
  return (
    <Dialog open onClose={() => closeOverlay('shortcuts')} title={texts.title} closeLabel={common.close}>
      <div className={styles.sheet}>
        <div className={styles.columns}>
          {actionAreas.map((area) => {
            const rows = actions
              .filter((action) => action.area === area)
              .map((action) => ({ action, keys: workingKeys(action, characters) }))
              .filter(({ keys }) => keys.length > 0);
            return (
              rows.length > 0 && (
                <section key={area} className={styles.area}>
                  <h3>{say(areaTitles[area])}</h3>
                  <dl>
                    {rows.map(({ action, keys }) => (
                      <div key={action.id} className={styles.row}>
                        <dt>{say(action.title)}</dt>
                        <dd>
                          {keys.map((each) => (
                            <KeyCaps key={each} keys={each} />
                          ))}
                        </dd>
                      </div>
                    ))}
                  </dl>
                </section>
              )
            );
          })}
          <Gestures />
        </div>
        {characters === 'off' && <p className={styles.remark}>{texts.charactersOff}</p>}
        <Button icon={<Printer aria-hidden="true" />} className={styles.print ?? ''} onClick={() => window.print()}>
          {texts.print}
        </Button>
      </div>
    </Dialog>
  );
}

const gestures = [
  ['pan', 'panHow'],
  ['zoom', 'zoomHow'],
  ['many', 'manyHow'],
  ['toggle', 'toggleHow'],
  ['edit', 'editHow'],
  ['add', 'addHow'],
  ['menu', 'menuHow'],
] as const;

/** What has no key of its own: hands on mouse, trackpad or screen. */
function Gestures() {
  const texts = useTexts(sheetTexts);
  const say = useSay();
  return (
    <section className={styles.area}>
      <h3>{texts.byPointer}</h3>
      <dl>
        {gestures.map(([what, how]) => (
          <div key={what} className={styles.row}>
            <dt>{texts[what]}</dt>
            <dd className={styles.how}>{say(sheetTexts[how], { key: shownKeys('Ctrl') })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
