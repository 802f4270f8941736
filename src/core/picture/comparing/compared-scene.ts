/** Two states of a design as one picture: the newer one with what it no longer has, and marks at all that differs. */
import { type Difference, type DifferenceKind, differenceKinds } from '../../history/compare.ts';
import { unionOf } from '../../history/union.ts';
import type { Language, Text } from '../../lib/text.ts';
import { fill } from '../../lib/text.ts';
import type { Design } from '../../model/design.ts';
import type { Analysed } from '../figures/analysed.ts';
import { shapesOf } from '../picture-of.ts';
import { seenOf } from '../places/seen.ts';
import { restingPositions } from '../places/spots.ts';
import type { Scene, SceneChanges, SceneMark } from '../scene/scene.ts';
import { sceneOf } from '../scene/scene-of.ts';
import { type Compared, marksOf } from './compared.ts';
import { departuresOf } from './departures.ts';

/** `analysis` is that of the newer state. */
export const comparedScene = (compared: Compared, analysis: Analysed, language: Language): Scene => {
  const design = unfolded(unionOf(compared.before.design, compared.after.design));
  const shapes = shapesOf(design);
  const lines = marksOf(compared, ['links']);
  const changes: SceneChanges = {
    marks: boxMarks(compared, design),
    lines: [...lines].flatMap(([id, kind]) => {
      const path = shapes.get(id)?.path;
      return path === undefined ? [] : [{ kind, path }];
    }),
    traces: departuresOf(compared).map(({ from, to, width, height }) => ({ from: { ...from, width, height }, to })),
    legend: legendOf(compared.differences, language),
  };
  return { ...sceneOf({ design, analysis, language, shapes }), changes };
};

/** What a collapsed context hides is to be seen. */
const unfolded = ({ layout: { contexts: _, ...layout } = {}, ...design }: Design): Design => ({ ...design, layout });

const boxMarks = (compared: Compared, design: Design): readonly SceneMark[] => {
  const [nodes, contexts, notes] = (['nodes', 'contexts', 'notes'] as const).map((each) => marksOf(compared, [each]));
  return seenOf(design, restingPositions(design)).flatMap(({ type, id, x, y, width, height }): readonly SceneMark[] => {
    const kind = (type === 'context' ? contexts : type === 'note' ? notes : nodes)?.get(id);
    return kind ? [{ kind, x, y, width, height }] : [];
  });
};

const words: Readonly<Record<DifferenceKind, Text>> = {
  added: { en: '{count} added', zh: '新增 {count}' },
  removed: { en: '{count} removed', zh: '移除 {count}' },
  changed: { en: '{count} changed', zh: '修改 {count}' },
  moved: { en: '{count} only moved', zh: '仅移动 {count}' },
};
const same = { en: 'No difference', zh: '没有差异' };
const unseen = { en: '{count} more that cannot be drawn', zh: '另有 {count} 项无法绘制' };
const drawable: readonly Difference['section'][] = ['nodes', 'links', 'contexts', 'notes'];

const legendOf = (differences: readonly Difference[], language: Language): SceneChanges['legend'] => {
  if (differences.length === 0) return [{ kind: null, words: same[language] }];
  const drawn = differences.filter(({ section }) => drawable.includes(section));
  const rest = differences.length - drawn.length;
  return [
    ...differenceKinds.flatMap((kind) => {
      const count = drawn.filter((each) => each.kind === kind).length;
      return count > 0 ? [{ kind, words: fill(words[kind], { count })[language] }] : [];
    }),
    ...(rest > 0 ? [{ kind: null, words: fill(unseen, { count: rest })[language] }] : []),
  ];
};
