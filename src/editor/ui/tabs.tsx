/** Tabs: one shown at a time; arrows, Home and End move between them, and what is not shown does not exist. */
import type { KeyboardEvent, ReactNode } from 'react';

export interface TabListProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly titles: Readonly<Record<Name, string>>;
  readonly shown: Name;
  readonly onShow: (name: Name) => void;
  readonly className: string | undefined;
  readonly tabClassName: string | undefined;
}

const tabId = (name: string): string => `tab-${name}`;
const panelId = (name: string): string => `panel-${name}`;

export function TabList<Name extends string>({
  label,
  names,
  titles,
  shown,
  onShow,
  className,
  tabClassName,
}: TabListProps<Name>) {
  const move = (event: KeyboardEvent) => {
    const next = neighbour(names, shown, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={className} onKeyDown={move}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-controls={panelId(name)}
          aria-selected={name === shown}
          tabIndex={name === shown ? 0 : -1}
          className={tabClassName}
          onClick={() => onShow(name)}
        >
          {titles[name]}
        </button>
      ))}
    </div>
  );
}

export interface TabPanelProps {
  readonly name: string;
  readonly shown: boolean;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

export function TabPanel({ name, shown, className, children }: TabPanelProps) {
  return (
    <div
      role="tabpanel"
      id={panelId(name)}
      aria-labelledby={tabId(name)}
      // A panel may hold nothing that takes the focus; then it scrolls with the arrows itself.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as the pattern for tabs asks
      tabIndex={0}
      hidden={!shown}
      className={className}
    >
      {shown && children}
    </div>
  );
}

const neighbour = <Name extends string>(names: readonly Name[], from: Name, key: string): Name | undefined => {
  const at = names.indexOf(from);
  if (key === 'ArrowRight') return names[(at + 1) % names.length];
  if (key === 'ArrowLeft') return names.at(at - 1);
  if (key === 'Home') return names[0];
  return key === 'End' ? names.at(-1) : undefined;
};
