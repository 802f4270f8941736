/** Buttons: with words, or with an icon and a name for those who do not see it. */
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { ariaKeys, shownKeys } from './keys.ts';
import { tooltip } from './tooltip.tsx';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'>;

export interface ButtonProps extends Native {
  readonly look?: 'plain' | 'accent' | 'quiet' | 'danger';
  readonly icon?: ReactNode;
}

export function Button({ look = 'plain', icon, children, className = '', ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest}>
      {icon}
      {children !== undefined && <span>{children}</span>}
    </button>
  );
}

export interface IconButtonProps extends Native {
  /** The button's name; shown as its tooltip. */
  readonly label: string;
  /** Keys that do the same, such as `Ctrl+Z`. */
  readonly keys?: string | undefined;
  readonly pressed?: boolean;
}

export function IconButton({ label, keys, pressed, children, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      className={`${styles.icon} ${className}`}
      {...(keys !== undefined && { 'aria-keyshortcuts': ariaKeys(keys) })}
      {...tooltip(label, keys === undefined ? undefined : shownKeys(keys))}
      {...rest}
    >
      {children}
    </button>
  );
}
