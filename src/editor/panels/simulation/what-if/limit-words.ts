/** What stands against more workers, in words. */
import type { Text } from '../../../../core/lib/text.ts';
import type { Design } from '../../../../core/model/design.ts';
import { linkName } from '../../../../core/model/graph/link-name.ts';
import type { Limit, LimitKind } from '../../../../core/simulation/sizing/raise.ts';
import { whatIfTexts } from '../../../app/languages/areas/what-if.ts';
import type { Say } from '../../../app/languages/language.ts';
import { fieldTitle } from '../scenario/field-title.ts';

const texts: Readonly<Record<LimitKind, Text>> = {
  most: whatIfTexts.limitMost,
  fixed: whatIfTexts.limitFixed,
  external: whatIfTexts.limitExternal,
  keys: whatIfTexts.limitKeys,
  partitions: whatIfTexts.limitPartitions,
  'rate-limit': whatIfTexts.limitRate,
  pool: whatIfTexts.limitPool,
  messages: whatIfTexts.limitMessages,
  work: whatIfTexts.limitWork,
};

export const limitWords = (design: Design, { kind, of, pointer, value }: Limit, say: Say): string =>
  say(texts[kind], {
    of: nameOfFailing(design, of),
    field: pointer === null ? '' : fieldTitle(design, pointer, say),
    value: value ?? '',
  });

/** An objective, or a subscription or call. */
export const nameOfFailing = (design: Design, id: string): string =>
  Object.hasOwn(design.objectives ?? {}, id) ? (design.objectives?.[id]?.name ?? id) : linkName(design, id);
