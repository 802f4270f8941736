/** What a figure of a study means, its unit, how it is measured, and when there is none: said where somebody asks for its name. */
import { figureMethods } from '../../app/languages/areas/figure-methods.ts';
import { figureHelp } from '../../app/languages/areas/figures.ts';
import { studyTexts } from '../../app/languages/areas/study.ts';
import type { Say } from '../../app/languages/language.ts';

export const figureWords = (figure: keyof typeof figureHelp, say: Say): string => {
  const { unit, simulation } = figureMethods[figure];
  return [
    say(figureHelp[figure]),
    say(studyTexts.unit, { unit: say(unit) }),
    say(simulation),
    say(studyTexts.noneUnstable),
    say(studyTexts.intervalHelp),
  ].join(' ');
};
