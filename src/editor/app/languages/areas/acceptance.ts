/** Words of accepting what the checks or the export say, with a reason, and of taking that back. */
import type { Catalogue } from '../language.ts';
import { commonTexts } from './common.ts';

export const acceptanceTexts = {
  accept: { en: 'Accept…', zh: '接受…' },
  reason: { en: 'Why is this acceptable?', zh: '为何可以接受？' },
  owner: { en: 'Who answers for it (optional)', zh: '由谁负责（可选）' },
  doAccept: { en: 'Accept', zh: '接受' },
  cancel: commonTexts.cancel,
  acceptedBecause: { en: 'Accepted: {reason}', zh: '已接受：{reason}' },
  acceptedBecauseBy: { en: 'Accepted by {owner}: {reason}', zh: '由 {owner} 接受：{reason}' },
  takeBack: { en: 'Take back', zh: '撤回' },
} as const satisfies Catalogue;
