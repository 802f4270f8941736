/** Every rule about operations and naming, sorted by id. */
import type { Rule } from '../../rule.ts';
import { channelAddressBad } from './channel-address-bad.ts';
import { hardCodedEndpoint } from './hard-coded-endpoint.ts';
import { healthMissing } from './health-missing.ts';
import { idNotUnique } from './id-not-unique.ts';
import { lagAlertMissing } from './lag-alert-missing.ts';
import { nameEventPastTense } from './name-event-past-tense.ts';
import { nameHasEnvOrTeam } from './name-has-env-or-team.ts';
import { namePattern } from './name-pattern.ts';
import { ownerMissing } from './owner-missing.ts';
import { replayUnsafe } from './replay-unsafe.ts';
import { traceMissing } from './trace-missing.ts';
import { undocumented } from './undocumented.ts';

export const operationsRules: readonly Rule[] = [
  channelAddressBad,
  hardCodedEndpoint,
  healthMissing,
  idNotUnique,
  lagAlertMissing,
  nameEventPastTense,
  nameHasEnvOrTeam,
  namePattern,
  ownerMissing,
  replayUnsafe,
  traceMissing,
  undocumented,
];
