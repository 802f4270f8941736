/** How a node or a card looks from afar: as busy as its busiest work, marked with the worst that was found about it. */
import type { Design } from '../../../core/model/design.ts';
import type { Finding } from '../../../core/model/findings/finding.ts';
import { cardFigures } from '../../../core/picture/figures/card-figures.ts';
import { standingAt } from '../../../core/picture/figures/standing-at.ts';
import { workFiguresOf } from '../../../core/picture/figures/work-figures.ts';
import type { Analysis } from '../../../core/queueing/analysis.ts';
import { elementOf } from '../flow-ids.ts';
import type { Look } from './picture.ts';

const busyFrom = 0.8;

export const looksOf =
  (design: Design, analysis: Analysis, findings: readonly Finding[]) =>
  (node: string): Look => {
    const { section, id } = elementOf(node);
    const card = section === 'contexts' ? cardFigures(design, id, analysis, findings) : undefined;
    const worst = card ? (card.worst ?? undefined) : standingAt(findings, node)?.worst;
    const load = (card ?? workFiguresOf(design, analysis, node)).utilisation ?? 0;
    return {
      tone: load >= 1 ? 'overloaded' : load >= busyFrom ? 'busy' : 'plain',
      mark: worst === 'info' ? undefined : worst,
    };
  };
