/** The third level of a design: from near, a service shows the modules inside it, which are named, added and removed right there. */
import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { contextTexts } from '../../app/languages/areas/contexts.ts';
import { useSay } from '../../app/languages/language.ts';
import { setModules } from '../../session/acts.ts';
import { useSession } from '../../session/session.ts';
import { EditableName } from '../nodes/EditableName.tsx';
import { startRenaming } from '../renaming.ts';
import styles from './modules.module.css';

/** As many as fit a card; the inspector has them all. */
const mostShown = 6;

const none: readonly string[] = [];

export function Modules({ id, selected }: { readonly id: string; readonly selected: boolean }) {
  const say = useSay();
  const modules = useSession(({ design }) => {
    const node = design.nodes?.[id];
    return (node && 'modules' in node && node.modules) || none;
  });
  const readOnly = useSession((state) => state.readOnly !== null);
  if (modules.length === 0 && !selected) return null;
  const changeable = selected && !readOnly;
  const hidden = modules.length - mostShown;
  const add = () => {
    const name = freshName(modules, say(contextTexts.newModule));
    if (setModules(id, [...modules, name])) startRenaming(elementOf(id, modules.length));
  };
  return (
    <ul className={`${styles.modules} nowheel`} aria-label={say(contextTexts.modules)}>
      {modules.slice(0, mostShown).map((name, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a module has no other identity than its place
        <li key={place} className={styles.module}>
          <EditableName
            element={elementOf(id, place)}
            name={name}
            onRename={(next) => setModules(id, modules.with(place, next))}
          />
          {changeable && (
            <Tool
              label={say(contextTexts.removeModule, { name })}
              onClick={() => setModules(id, modules.toSpliced(place, 1))}
            >
              <X aria-hidden="true" />
            </Tool>
          )}
        </li>
      ))}
      {hidden > 0 && <li className={styles.more}>{say(contextTexts.moreModules, { count: hidden })}</li>}
      {changeable && hidden < 0 && (
        <li className={styles.more}>
          <Tool label={say(contextTexts.addModule)} onClick={add}>
            <Plus aria-hidden="true" />
          </Tool>
        </li>
      )}
    </ul>
  );
}

const elementOf = (id: string, place: number): string => `module:${place}:${id}`;

const freshName = (names: readonly string[], words: string): string => {
  let number = 1;
  while (names.includes(`${words} ${number}`)) number++;
  return names.includes(words) ? `${words} ${number}` : words;
};

interface ToolProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** For the pointer; by keyboard, modules are edited in the inspector. */
function Tool({ label, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.tool} nodrag`}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {children}
    </button>
  );
}
