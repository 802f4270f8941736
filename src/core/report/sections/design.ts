/** The design that was simulated: its picture and what it consists of. */
import { formOf } from '../../kinds/form/form.ts';
import { design as designSchema } from '../../model/design.ts';
import type { NodeKind } from '../../model/node.ts';
import { sceneWithWires } from '../../picture/picture-of.ts';
import { simulatedHash } from '../../simulation/study/simulated-part.ts';
import { literal, words } from '../cells.ts';
import { flowchartOf } from '../flowchart.ts';
import type { Block, Section } from '../report.ts';
import type { Subject } from '../subject.ts';
import { designWords as texts } from '../words/design.ts';

export const designSection = (subject: Subject): Section => {
  const { analysis, changed, design, language, say, steady } = subject;
  const parts = partsOf(subject);
  const broker = formOf(designSchema).find(({ key }) => key === 'broker')?.titles?.[design.broker ?? ''];
  return {
    id: 'design',
    title: say(texts.title),
    blocks: [
      ...(design.description ? [{ kind: 'words', text: design.description } satisfies Block] : []),
      {
        kind: 'picture',
        caption: say(steady ? texts.caption : texts.captionFaults),
        alternative: say(texts.alternative, { name: design.name, parts }),
        scene: sceneWithWires(changed, analysis, language),
        flowchart: flowchartOf(changed),
      },
      {
        kind: 'facts',
        facts: [
          ...(design.version === undefined ? [] : [[say(texts.version), words(design.version)] as const]),
          ...(broker === undefined ? [] : [[say(texts.broker), words(say(broker))] as const]),
          [say(texts.parts), words(parts)],
          [say(texts.hash), literal(simulatedHash(design))],
        ],
      },
    ],
  };
};

const kinds = { publisher: 'publishers', topic: 'topics', service: 'services', subscriber: 'subscribers' } as const;

/** `2 publishers, 3 topics, 4 services, 12 links`. */
const partsOf = ({ changed, language, say }: Subject): string => {
  const nodes = Object.values(changed.nodes ?? {});
  const counts = (Object.keys(kinds) as NodeKind[]).flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [say(texts[kinds[kind]], { count })];
  });
  const all = [...counts, say(texts.links, { count: Object.keys(changed.links ?? {}).length })];
  return all.join(language === 'zh' ? '、' : ', ');
};
