/** Drawing a link, and leading an end of one elsewhere: from the press on a handle to what is made where it is let go. */
import type { ReactFlowProps } from '@xyflow/react';
import { canConnectThrough, leadElsewhere, link } from '../../session/acts.ts';
import { session } from '../../session/session.ts';
import type { Point } from '../../session/stage.ts';
import type { Box } from '../boxes.ts';
import { currentDrawing, type Drawing, draw } from '../focus.ts';
import type { Line } from '../wires/lines.ts';
import { offering } from './offering.ts';
import { isOpenCanvas, nodeAt, pointOf } from './pointer.ts';
import { endsAt, verdictOn } from './reachable.ts';

type Gesture = Required<
  Pick<
    ReactFlowProps<Box, Line>,
    'onConnect' | 'onConnectStart' | 'onConnectEnd' | 'onReconnect' | 'onReconnectStart' | 'isValidConnection'
  >
>;

/** The link whose end is being led elsewhere; the library says so just before the line begins. */
let led: string | undefined;
/** Escape was pressed: what the library still reports of this line means nothing. */
let given = false;

export const giveUpLine = (): boolean => {
  if (!currentDrawing()) return false;
  given = true;
  draw(null);
  return true;
};

export const lineGesture: Gesture = {
  onReconnectStart: (_, edge) => {
    led = edge.id;
  },
  onConnectStart: (_, { nodeId, handleType }) => {
    given = false;
    const begun = nodeId !== null && handleType !== null ? { node: nodeId, side: handleType } : null;
    draw(begun && led !== undefined ? { ...begun, link: led } : begun);
    led = undefined;
  },
  onConnect: ({ source, target }) => {
    if (!given) link(source, target);
  },
  onReconnect: (edge, { source, target }) => {
    if (!given) leadElsewhere({ link: edge.id, from: source, to: target });
  },
  onConnectEnd: (event, { isValid }) => {
    const drawing = currentDrawing();
    draw(null);
    if (!given && drawing && isValid !== true) letGo(drawing, pointOf(event));
  },
  isValidConnection: ({ source, target }) => {
    const drawing = currentDrawing();
    const other = drawing?.side === 'target' ? source : target;
    // Without a drag, two handles were clicked one after the other.
    return verdictOn(session.getState().design, drawing ?? { node: source, side: 'source' }, other).ok;
  },
};

/** Not on a handle where it fits: on a node, which is target enough, or on the open canvas. */
const letGo = (drawing: Drawing, at: Point): void => {
  const other = nodeAt(at);
  if (other === drawing.node) return;
  if (other === null) {
    if (isOpenCanvas(at)) afterPress((make) => make.offerAtEnd(drawing, at));
    return;
  }
  const { design } = session.getState();
  const { from, to } = endsAt(drawing, other);
  const verdict = verdictOn(design, drawing, other);
  if (drawing.link !== undefined) leadElsewhere({ link: drawing.link, from, to });
  else if (!verdict.ok && canConnectThrough(design, from, to))
    afterPress((make) => make.offerBetween(from, to, at, verdict.reason));
  else link(from, to);
};

/** The press that ends the line would close a menu that is open by then. */
const afterPress: typeof offering = (act) => {
  setTimeout(() => offering(act));
};
