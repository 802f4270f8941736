/** What stands in a menu: things to do, things that are on or off, and one of several to choose. */
import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { ariaKeys, shownKeys } from './keys.ts';
import styles from './menu.module.css';

export interface MenuItemProps {
  readonly onSelect: () => void;
  /** Keys that do the same, such as `Ctrl+S`. */
  readonly keys?: string | undefined;
  /** What it does, or why it cannot be done; in small letters below. */
  readonly note?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
}

export function MenuItem({ onSelect, keys, note, disabled = false, children }: MenuItemProps) {
  const id = useId();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      {...announced(keys)}
      {...(note !== undefined && { 'aria-describedby': id })}
      {...(disabled && { 'aria-disabled': true })}
      className={styles.item}
      onClick={disabled ? undefined : choosing(onSelect)}
    >
      {keys === undefined && note === undefined ? (
        children
      ) : (
        <span className={styles.words}>
          {children}
          {note !== undefined && (
            <span id={id} aria-hidden="true" className={styles.note}>
              {note}
            </span>
          )}
        </span>
      )}
      <Keys keys={keys} />
    </button>
  );
}

export interface MenuSwitchesProps {
  readonly label: string;
  readonly options: readonly {
    readonly label: string;
    readonly on: boolean;
    readonly keys?: string | undefined;
    readonly onChange: (on: boolean) => void;
  }[];
}

/** Things that are on or off, each by itself. */
export function MenuSwitches({ label, options }: MenuSwitchesProps) {
  return (
    <MenuGroup label={label}>
      {options.map(({ onChange, ...option }) => (
        <CheckedItem key={option.label} role="menuitemcheckbox" {...option} onSelect={() => onChange(!option.on)} />
      ))}
    </MenuGroup>
  );
}

export interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of several. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) {
  return (
    <MenuGroup label={label}>
      {options.map((option) => (
        <CheckedItem
          key={option.value}
          role="menuitemradio"
          label={option.label}
          on={option.value === value}
          onSelect={() => onChange(option.value)}
        />
      ))}
    </MenuGroup>
  );
}

function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      {children}
    </div>
  );
}

interface CheckedItemProps {
  readonly role: 'menuitemcheckbox' | 'menuitemradio';
  readonly label: string;
  readonly on: boolean;
  readonly keys?: string | undefined;
  readonly onSelect: () => void;
}

function CheckedItem({ role, label, on, keys, onSelect }: CheckedItemProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles can be checked
    <button
      type="button"
      role={role}
      aria-checked={on}
      tabIndex={-1}
      {...announced(keys)}
      className={styles.item}
      onClick={choosing(onSelect)}
    >
      <span className={styles.check}>{on && <Check aria-hidden="true" />}</span>
      <span className={styles.words}>{label}</span>
      <Keys keys={keys} />
    </button>
  );
}

/** What a screen reader says of keys, in place of what is seen. */
const announced = (keys: string | undefined) => keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) };

function Keys({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className={styles.end} aria-hidden="true">
      {shownKeys(keys)}
    </span>
  );
}

type Click = { readonly currentTarget: Element };

/** Closes first, so that the focus is back on the button when the choice opens something of its own. */
const choosing =
  (act: () => void) =>
  ({ currentTarget }: Click) => {
    currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    act();
  };
