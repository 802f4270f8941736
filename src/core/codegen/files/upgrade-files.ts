/** Versions that nobody promises to be readable: what brings their data up to the present is the user's to say. */
import { text } from '../../lib/text-block.ts';
import { commentText } from '../literal.ts';
import type { MessagePlan } from '../plan/message-plan.ts';
import { needsUpgrade } from '../plan/plan-versions.ts';
import { type GeneratedFile, generated, header, yours } from './generated-file.ts';

/** Below the folder of the events package. */
export const upgradeFiles = (messages: readonly MessagePlan[]): GeneratedFile[] => {
  const upgraded = messages.filter(needsUpgrade);
  if (upgraded.length === 0) return [];
  return [
    generated('src/generated/upgrades.ts', typesOf(upgraded)),
    yours('src/upgrades.ts', firstUpgrades(upgraded), upgraded.map(({ id }) => `message:${id}`).join(' ')),
  ];
};

const typesOf = (messages: readonly MessagePlan[]): string => text`
  ${header('Which data has to be brought up to the present version.')}

  type Upgrade = (data: unknown) => unknown;

  export interface Upgrades {
    ${messages.flatMap((message) => [`readonly ${message.key}: Readonly<Record<${versionsOf(message)}, Upgrade>>;`])}
  }
`;

const versionsOf = ({ earlier }: MessagePlan): string =>
  earlier
    .filter(({ readable }) => !readable)
    .map(({ version }) => `'${version}'`)
    .join(' | ');

const firstUpgrades = (messages: readonly MessagePlan[]): string => text`
  /**
   * Brings data of earlier versions up to the present one. Yours: written once, never again.
   * What comes out is checked: data that is still not valid goes to the dead letters with the reason.
   */
  import { asItIs } from './contract.ts';
  import type { Upgrades } from './generated/upgrades.ts';

  export const upgrades: Upgrades = {
    ${messages.flatMap((message) => [
      `/** To ${commentText(message.type)}${message.version === undefined ? '' : ` ${message.version}`}. */`,
      `${message.key}: {`,
      ...message.earlier.filter(({ readable }) => !readable).map(({ version }) => `  '${version}': asItIs,`),
      '},',
    ])}
  };
`;
