/** A schema as a form: a line for each field, what is in it below it, the details of each behind a fold. */
import { Plus } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { setField } from '../../../../core/edits/set-field.ts';
import type { JsonSchema } from '../../../../core/model/message.ts';
import {
  withNewProperty,
  withoutProperty,
  withPropertyMoved,
} from '../../../../core/model/schemas/form/property-changes.ts';
import { type PropertyRow, propertyRows } from '../../../../core/model/schemas/form/property-rows.ts';
import { messageTexts } from '../../../app/languages/areas/messages.ts';
import { useTexts } from '../../../app/languages/language.ts';
import { perform } from '../../../session/session.ts';
import { Button } from '../../../ui/button.tsx';
import type { Subject } from '../subject.ts';
import type { ChangeSchema } from './change-schema.ts';
import styles from './form.module.css';
import { linesOf } from './lines.ts';
import { PropertyLine } from './PropertyLine.tsx';

export interface SchemaFormProps {
  readonly subject: Subject;
  readonly schema: JsonSchema;
}

export function SchemaForm({ subject, schema }: SchemaFormProps) {
  const texts = useTexts(messageTexts);
  const lines = useLines(schema);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const [fresh, setFresh] = useState<string | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const thenFocus = useFocusAfter();
  const { place, path } = subject;
  const change: ChangeSchema = (next) => {
    const isMade = perform(setField, { section: place.section, id: place.id, path, value: next });
    // A name is asked for once: a line that comes back by undo does not take the focus.
    if (isMade) setFresh(null);
    return isMade;
  };
  const add = (object: PropertyRow) => {
    const added = withNewProperty(schema, object.path, texts.newField);
    if (change(added.schema)) setFresh([...object.path, 'properties', added.name].join('\n'));
  };
  const remove = (row: PropertyRow, position: number) => {
    if (!change(withoutProperty(schema, row.path))) return;
    thenFocus(() => nearest(form.current, position));
  };
  const move = (row: PropertyRow, by: -1 | 1) => {
    // A line that is put elsewhere on the page loses the focus there.
    const focused = document.activeElement;
    if (change(withPropertyMoved(schema, row.path, by))) thenFocus(() => focused);
  };
  const toggle = (key: number) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const root = lines[0]?.row;
  return (
    <div ref={form} className={styles.form}>
      <div className={styles.titles} aria-hidden="true">
        <span>{texts.field}</span>
        <span>{texts.type}</span>
        <span>{texts.required}</span>
      </div>
      <ul className={styles.rows}>
        {lines.map(({ key, row }, position) => (
          <PropertyLine
            key={key}
            subject={subject}
            schema={schema}
            row={row}
            open={open.has(key)}
            fresh={fresh === row.path.join('\n')}
            change={change}
            onToggle={() => toggle(key)}
            onAdd={() => add(row)}
            onRemove={() => remove(row, position)}
            onMove={(by) => move(row, by)}
          />
        ))}
      </ul>
      {root && (root.type === 'object' || root.type === 'any') && (
        <Button
          look="quiet"
          className={styles.add ?? ''}
          icon={<Plus aria-hidden="true" />}
          data-add-field
          onClick={() => add(root)}
        >
          {texts.addField}
        </Button>
      )}
    </div>
  );
}

/** The lines of a schema, each the same as before the last change. */
const useLines = (schema: JsonSchema) => {
  const rows = useMemo(() => propertyRows(schema), [schema]);
  const [shown, setShown] = useState(() => ({ rows, lines: linesOf(rows) }));
  if (shown.rows === rows) return shown.lines.all;
  const lines = linesOf(rows, shown.lines);
  setShown({ rows, lines });
  return lines.all;
};

/** Gives the focus to an element once the change that was just made is on the page. */
const useFocusAfter = () => {
  const wanted = useRef<(() => Element | null | undefined) | null>(null);
  useLayoutEffect(() => {
    const element = wanted.current?.();
    wanted.current = null;
    if (element instanceof HTMLElement && element !== document.activeElement) element.focus();
  });
  return (element: () => Element | null | undefined) => {
    wanted.current = element;
  };
};

/** Where a line is gone: the same button of the line that stands there now, or of the last one, else the one that adds. */
const nearest = (form: HTMLElement | null, position: number): Element | null | undefined => {
  const lines = [...(form?.querySelectorAll('[data-property]') ?? [])];
  const buttons = lines.map((line) => line.querySelector('[data-remove-field]'));
  return buttons[position] ?? buttons.findLast((button) => button !== null) ?? form?.querySelector('[data-add-field]');
};
