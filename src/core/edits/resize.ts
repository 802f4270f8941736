/** Makes nodes and notes larger or smaller. */
import { leastSizes } from '../kinds/kind/least-size.ts';
import { nodeKinds } from '../kinds/kind/node-kinds.ts';
import { hostOf } from '../kinds/kind/satellite.ts';
import { note } from '../kinds/note.ts';
import type { Box, Size } from '../layout/box.ts';
import { ok, type Result } from '../lib/result.ts';
import type { Text } from '../lib/text.ts';
import type { Design } from '../model/design.ts';
import { limits } from '../model/limits.ts';
import type { Edit } from './edit.ts';
import { move } from './move.ts';
import { recordAt, withLayout } from './steps/records.ts';
import { notThere, offCanvas, refusal } from './steps/refusal.ts';
import { takenAlong } from './steps/taken-along.ts';

type Boxes = Readonly<Record<string, Box>>;

export interface Resize {
  /** New places and sizes by id, in the units of the canvas. */
  readonly nodes?: Boxes;
  readonly notes?: Boxes;
}

export const resize: Edit<Resize> = {
  id: 'resize',
  title: { en: 'Resize', zh: '调整大小' },
  summary: {
    en: 'Nodes and notes are drawn larger or smaller; what has the size of its kind says none in the file.',
    zh: '更改节点和便签的大小；与该类默认大小相同时不写入文件。',
  },
  apply: (design, { nodes = {}, notes = {} }) => {
    const resized = withSizes(design, 'nodes', nodes);
    const both = resized.ok ? withSizes(resized.value, 'notes', notes) : resized;
    return both.ok ? move.apply(both.value, { nodes: takenAlong(design, nodes) }) : both;
  },
};

const withSizes = (design: Design, section: 'nodes' | 'notes', boxes: Boxes): Result<Design, Text> => {
  const places: Record<string, ReturnType<typeof placeOf>> = {};
  for (const [id, box] of Object.entries(boxes)) {
    const no = reasonAgainst(design, section, id, box);
    if (no) return no;
    places[id] = placeOf(design, section, id, box);
  }
  return ok(Object.keys(places).length === 0 ? design : withLayout(design, section, places));
};

const kindOf = (design: Design, section: 'nodes' | 'notes', id: string) =>
  section === 'notes' ? 'note' : (recordAt(design, 'nodes', id)?.kind ?? 'service');

const reasonAgainst = (design: Design, section: 'nodes' | 'notes', id: string, box: Box) => {
  const record = recordAt(design, section, id);
  if (!record) return notThere(id);
  if (![box.x, box.y, box.width, box.height].every(Number.isFinite)) return offCanvas(id);
  const name = 'name' in record ? record.name : record.text.slice(0, 40);
  if (section === 'nodes' && design.layout?.nodes?.[id]?.pinned)
    return refusal('“{name}” is locked. Unlock it to change its size.', '“{name}”已锁定。请先解锁再调整大小。', {
      name,
    });
  if (section === 'nodes' && hostOf(design, id) !== undefined)
    return refusal(
      '“{name}” hangs under its reader, where it has one size. Give it a reader of its own to draw it larger.',
      '“{name}”附在其读取方下方，大小固定。若要放大，请为它添加读取方。',
      { name },
    );
  const least = leastSizes[kindOf(design, section, id)];
  if (Math.round(box.width) < least.width || Math.round(box.height) < least.height)
    return refusal(
      '“{name}” cannot be smaller than {width} × {height}: its words would not fit.',
      '“{name}”不能小于 {width} × {height}，否则放不下文字。',
      { name, ...least },
    );
  const { most } = limits.side;
  return Math.round(box.width) > most || Math.round(box.height) > most
    ? refusal('“{name}” cannot be larger than {most} × {most}.', '“{name}”不能大于 {most} × {most}。', { name, most })
    : undefined;
};

/** Whole numbers; the size of its kind is left out. */
const placeOf = (design: Design, section: 'nodes' | 'notes', id: string, box: Box) => {
  const { x: _x, y: _y, w: _w, h: _h, ...rest } = design.layout?.[section]?.[id] ?? { x: 0, y: 0 };
  const kind = kindOf(design, section, id);
  const own: Size = kind === 'note' ? note : nodeKinds[kind];
  const [w, h] = [Math.round(box.width), Math.round(box.height)];
  return {
    x: Math.round(box.x) + 0,
    y: Math.round(box.y) + 0,
    ...(w !== own.width && { w }),
    ...(h !== own.height && { h }),
    ...rest,
  };
};
