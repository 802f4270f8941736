/** The fields of a record in groups: the usual ones open, the others folded with what is set in them. */
import { ChevronRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { FieldGroup } from '../../../core/kinds/form/field-groups.ts';
import { useSay } from '../../app/languages/language.ts';
import { Field } from './Field.tsx';
import type { Inspected } from './inspected.ts';
import styles from './inspector.module.css';
import { setOpen, useIsOpen } from './open-groups.ts';
import { summaryOf } from './shown.ts';

/** What brokers do by default is nothing that the first picture needs. */
const Origin = lazy(() => import('./Origin.tsx').then((part) => ({ default: part.Origin })));

/** Records that a broker has a say in. */
const onBroker: ReadonlySet<string> = new Set(['topic', 'publish', 'subscribe']);

export function FieldGroups({ inspected }: { readonly inspected: Inspected }) {
  return inspected.groups.map((group) =>
    group.title === undefined ? (
      <Fields key={group.id} group={group} inspected={inspected} />
    ) : (
      <Folded key={group.id} group={group} inspected={inspected} />
    ),
  );
}

interface GroupProps {
  readonly group: FieldGroup;
  readonly inspected: Inspected;
}

const fieldsIn = ({ keys }: FieldGroup, { fields }: Inspected) =>
  keys.flatMap((key) => fields.find((field) => field.key === key) ?? []);

function Fields({ group, inspected }: GroupProps) {
  const { place, record } = inspected;
  return (
    <div className={styles.fields}>
      {fieldsIn(group, inspected).map((field) => (
        <div key={field.key} className={styles.one}>
          <Field place={place} path={[field.key]} field={field} value={record[field.key]} />
          {onBroker.has(String(record.kind)) && (
            <Suspense>
              <Origin place={place} path={[field.key]} field={field} value={record[field.key]} />
            </Suspense>
          )}
        </div>
      ))}
    </div>
  );
}

function Folded({ group, inspected }: GroupProps) {
  const say = useSay();
  const open = useIsOpen(group.id);
  const summary = summaryOf(fieldsIn(group, inspected), inspected.record);
  return (
    <details
      className={styles.group}
      data-group={group.id}
      open={open}
      onToggle={({ currentTarget }) => setOpen(group.id, currentTarget.open)}
    >
      <summary className={styles.groupHead}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.groupTitle}>{group.title && say(group.title)}</span>
        {!open && summary.length > 0 && (
          <span className={styles.groupSet}>{summary.map((text) => say(text)).join(' · ')}</span>
        )}
      </summary>
      {open && <Fields group={group} inspected={inspected} />}
    </details>
  );
}
