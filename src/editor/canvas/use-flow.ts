/** The session as the flow library wants it, and what the library reports as acts of the session. */
import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { context as contextKind } from '../../core/kinds/context.ts';
import { nodeKinds } from '../../core/kinds/kind/node-kinds.ts';
import { note as noteKind } from '../../core/kinds/note.ts';
import type { Text } from '../../core/lib/text.ts';
import { foldingOf } from '../../core/model/graph/folding.ts';
import { canvasTexts } from '../app/languages/areas/canvas.ts';
import { contextTexts } from '../app/languages/areas/contexts.ts';
import { useSay } from '../app/languages/language.ts';
import { select, session, useSession } from '../session/session.ts';
import { useDrag } from './arranging/use-drag.ts';
import { type Box, createBoxes, type Names } from './boxes.ts';
import { reachableBy } from './connecting/reachable.ts';
import { litDrawn } from './contexts/light.ts';
import { setDrawn } from './drawn.ts';
import { withBoxes, withLines } from './flow-ids.ts';
import { setLit, useDrawing, useHovered } from './focus.ts';
import { useSizing } from './resizing/sizing.ts';
import { createLines, type Line, type LinkNames } from './wires/lines.ts';
import { useWires } from './wires/use-wires.ts';

const titles = {
  ...Object.fromEntries(Object.entries(nodeKinds).map(([kind, { title }]) => [kind, title])),
  context: contextKind.title,
  note: noteKind.title,
} as Readonly<Record<Exclude<Parameters<Names>[0], 'card'>, Text>>;

const bundleTexts = {
  publish: contextTexts.publishBundle,
  subscribe: contextTexts.subscribeBundle,
  call: contextTexts.callBundle,
} as const;

export const useFlow = () => {
  const say = useSay();
  const design = useSession((state) => state.design);
  const selection = useSession((state) => state.selection);
  const { moved: dragged, begin, carry, end } = useDrag();
  const sizing = useSizing();
  const moved = sizing.size > 0 ? sizing : dragged;
  const [boxesOf] = useState(createBoxes);
  const [linesOf] = useState(createLines);

  const nameBox = useCallback<Names>(
    (kind, name) => (kind === 'card' ? say(contextTexts.cardOf, { name }) : `${say(titles[kind])} ${name}`),
    [say],
  );
  const boxes = useMemo(() => boxesOf(design, selection, moved, nameBox), [boxesOf, design, selection, moved, nameBox]);

  const shapes = useWires(design);
  const hovered = useHovered();
  const drawing = useDrawing();
  const lit = useMemo(() => {
    if (drawing) return reachableBy(design, drawing);
    return moved.size > 0 ? null : litDrawn(design, selection, hovered);
  }, [design, selection, hovered, moved, drawing]);
  useEffect(() => setLit(lit), [lit]);

  const heldIds = [...moved.keys()].join(' ');
  const held = useMemo(() => new Set(heldIds.split(' ')), [heldIds]);
  const nameLine = useCallback<LinkNames>(
    (kind, names) => say(names.count === undefined ? canvasTexts[kind] : bundleTexts[kind], names),
    [say],
  );
  const lines = useMemo(
    () => linesOf(design, selection, shapes, held, nameLine),
    [linesOf, design, selection, shapes, held, nameLine],
  );

  useLayoutEffect(() => setDrawn({ boxes, lines }), [boxes, lines]);

  const onNodesChange = useCallback(
    (changes: NodeChange<Box>[]) => {
      const chosen = changes.filter((change) => change.type === 'select');
      if (chosen.length > 0) select(withBoxes(session.getState().selection, chosen));
      // All that is dragged is carried as far as the first of it.
      const [first] = changes.flatMap((change) =>
        change.type === 'position' && change.position && change.dragging
          ? [{ id: change.id, position: change.position }]
          : [],
      );
      if (first) carry(first);
    },
    [carry],
  );

  const onEdgesChange = useCallback((changes: EdgeChange<Line>[]) => {
    const chosen = changes.filter((change) => change.type === 'select');
    if (chosen.length === 0) return;
    const { selection, design } = session.getState();
    const { bundles } = foldingOf(design);
    const links = chosen.flatMap(({ id, selected }) =>
      (bundles.get(id)?.links ?? [id]).map((link) => ({ id: link, selected })),
    );
    select(withLines(selection, links));
  }, []);

  return { boxes, lines, held: moved.size > 0, onNodesChange, onEdgesChange, onLift: begin, onDrop: end };
};
