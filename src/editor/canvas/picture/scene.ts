/** The open design as the canvas draws it, for a picture: everything in view, at reading size, nothing selected. */
import type { Node } from '../../../core/model/node.ts';
import type { Scene, SceneNode, SceneSatellite } from '../../../core/picture/scene.ts';
import { canvasTexts } from '../../app/languages/areas/canvas.ts';
import { nothing } from '../../session/selection.ts';
import { durationOf, percentOf, rateOf } from '../../ui/figures.ts';
import { type Box, createBoxes } from '../boxes.ts';
import { workFiguresOf } from '../work-figures.ts';
import type { Drawn } from './drawn.ts';
import { figuresOfPublisher, figuresOfTopic } from './node-words.ts';
import { sceneCard } from './scene-card.ts';
import { sceneWires } from './scene-wires.ts';

export const sceneOf = (drawn: Drawn): Scene => {
  const { design } = drawn;
  const boxes = createBoxes()(design, nothing, new Map(), (_kind, name) => name);
  const ofType = (type: Box['type']) => boxes.filter((box) => box.type === type);
  const nodes = boxes.filter(({ type }) => type !== 'context' && type !== 'card' && type !== 'note');
  return {
    name: design.name,
    regions: ofType('context').map((box) => {
      const { name = '', owner = '', color = 'slate' } = design.contexts?.[box.data.id] ?? {};
      return { ...areaOf(box), name, owner, tint: color };
    }),
    cards: ofType('card').map((box) => ({ ...areaOf(box), ...sceneCard(drawn, box.data.id) })),
    nodes: nodes.flatMap((box) => (box.data.hanging ? [] : sceneNode(drawn, box))),
    satellites: nodes.flatMap((box) => (box.data.hanging ? [sceneSatellite(drawn, box)] : [])),
    notes: ofType('note').map((box) => ({ ...areaOf(box), words: design.notes?.[box.data.id]?.text ?? '' })),
    wires: sceneWires(drawn, boxes),
  };
};

const areaOf = ({ position, width = 0, height = 0 }: Box) => ({ ...position, width, height });

const sceneNode = (drawn: Drawn, box: Box): SceneNode[] => {
  const { id } = box.data;
  const node = drawn.design.nodes?.[id];
  if (!node) return [];
  const lanes = node.kind === 'topic' ? (node.partitions ?? 1) : 1;
  return [{ ...areaOf(box), kind: node.kind, name: node.name, lanes, ...figuresOf(drawn, id, node) }];
};

const figuresOf = (drawn: Drawn, id: string, node: Node): Pick<SceneNode, 'load' | 'left' | 'right'> => {
  const { design, analysis, say } = drawn;
  if (node.kind === 'publisher') return { load: null, ...figuresOfPublisher(drawn, id, node) };
  if (node.kind === 'topic') return { load: null, ...figuresOfTopic(drawn, id) };
  const { ratePerSecond, utilisation, p95Ms } = workFiguresOf(design, analysis, id);
  return {
    load: { share: utilisation, words: percentOf(utilisation) },
    left: rateOf(ratePerSecond),
    right: p95Ms === null ? '' : `${say(canvasTexts.p95)} ${durationOf(p95Ms)}`,
  };
};

const sceneSatellite = ({ analysis, say }: Drawn, box: Box): SceneSatellite => {
  const rate = analysis.topics[box.data.id]?.ratePerSecond;
  return {
    ...areaOf(box),
    words: say(canvasTexts.deadLetters),
    rate: rateOf(rate),
    arriving: typeof rate === 'number' && rate > 0,
  };
};
