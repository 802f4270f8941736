/** Where a node or a note stands and how large it is drawn, in numbers. */
import { ChevronRight } from 'lucide-react';
import { move } from '../../../core/edits/move.ts';
import { resize } from '../../../core/edits/resize.ts';
import type { FormField } from '../../../core/kinds/form/form-field.ts';
import { nodeKinds } from '../../../core/kinds/kind/node-kinds.ts';
import { hostOf, noteSizeOf, sizeOf } from '../../../core/kinds/kind/satellite.ts';
import { note } from '../../../core/kinds/note.ts';
import type { Box, Size } from '../../../core/layout/box.ts';
import type { Text } from '../../../core/lib/text.ts';
import type { Design } from '../../../core/model/design.ts';
import { restingPositions } from '../../../core/picture/places/spots.ts';
import { placeTexts } from '../../app/languages/areas/place.ts';
import { useTexts } from '../../app/languages/language.ts';
import { attempt, session, useSession } from '../../session/session.ts';
import styles from './inspector.module.css';
import { setOpen, useIsOpen } from './open-groups.ts';
import { WrittenField } from './WrittenField.tsx';

export interface PlaceAndSizeProps {
  readonly section: 'nodes' | 'notes';
  readonly id: string;
}

const group = 'place-and-size';

export function PlaceAndSize({ section, id }: PlaceAndSizeProps) {
  const texts = useTexts(placeTexts);
  const design = useSession((state) => state.design);
  const open = useIsOpen(group);
  const box = boxOf(design, section, id);
  if (!box) return null;
  const usual = usualSize(design, section, id);
  return (
    <details
      className={styles.group}
      data-group={group}
      open={open}
      onToggle={({ currentTarget }) => setOpen(group, currentTarget.open)}
    >
      <summary className={styles.groupHead}>
        <ChevronRight aria-hidden="true" />
        <span className={styles.groupTitle}>{texts.placeAndSize}</span>
        {!open && <span className={styles.groupSet}>{`${box.width} × ${box.height}`}</span>}
      </summary>
      {open && (
        <div className={styles.fields}>
          {sides.map(({ key, ...words }) => {
            const fixed = key === 'x' || key === 'y';
            const field: FormField = {
              ...{ key, path: [key], ...words, input: 'integer', required: fixed },
              ...(!fixed && { default: usual[key] }),
            };
            return (
              <WrittenField
                key={key}
                place={{ section, id }}
                path={[key]}
                field={field}
                value={fixed || box[key] !== usual[key] ? box[key] : undefined}
                onWrite={(value, visit) => writeSide({ section, id }, key, value, visit)}
              />
            );
          })}
        </div>
      )}
    </details>
  );
}

const sides = [
  { key: 'x', title: placeTexts.left, help: placeTexts.leftHelp },
  { key: 'y', title: placeTexts.top, help: placeTexts.topHelp },
  { key: 'width', title: placeTexts.width, help: placeTexts.sizeHelp },
  { key: 'height', title: placeTexts.height, help: placeTexts.sizeHelp },
] as const;

const boxOf = (design: Design, section: 'nodes' | 'notes', id: string): Box | undefined => {
  const at = restingPositions(design)[section].get(id);
  const node = design.nodes?.[id];
  if (!at) return undefined;
  return { ...at, ...(section === 'nodes' && node ? sizeOf(design, id, node) : noteSizeOf(design, id)) };
};

const usualSize = (design: Design, section: 'nodes' | 'notes', id: string): Size => {
  const node = section === 'nodes' ? design.nodes?.[id] : undefined;
  if (!node) return note;
  return hostOf(design, id) === undefined ? nodeKinds[node.kind] : sizeOf(design, id, node);
};

/** Without a number, a side is as long as usual. */
const writeSide = ({ section, id }: PlaceAndSizeProps, key: keyof Box, value: unknown, visit: string): Text | null => {
  const { design } = session.getState();
  const box = boxOf(design, section, id);
  const side = value ?? (key === 'x' || key === 'y' ? undefined : usualSize(design, section, id)[key]);
  if (!box || typeof side !== 'number' || !Number.isInteger(side)) return placeTexts.needed;
  const step = { group: visit };
  const next = { ...box, [key]: side };
  return key === 'x' || key === 'y'
    ? attempt(move, { [section]: { [id]: { x: next.x, y: next.y } } }, step)
    : attempt(resize, { [section]: { [id]: next } }, step);
};
