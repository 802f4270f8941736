/** Everything a person can do by key, menu or palette. */
import type { Action } from './action.ts';
import { arrangeActions } from './arrange.ts';
import { brokerActions } from './brokers.ts';
import { callActions } from './calls.ts';
import { clipboardActions } from './clipboard.ts';
import { connectActions } from './connect.ts';
import { contextActions } from './contexts.ts';
import { editActions } from './edit.ts';
import { exportActions } from './export.ts';
import { fileActions } from './file.ts';
import { findActions } from './find.ts';
import { menuActions } from './menus.ts';
import { messageActions } from './messages.ts';
import { navigateActions } from './navigate.ts';
import { objectiveActions } from './objectives.ts';
import { relatedActions } from './related.ts';
import { resultActions } from './results.ts';
import { selectActions } from './select.ts';
import { serviceActions } from './services.ts';
import { shareActions } from './share.ts';
import { sizeActions } from './size.ts';
import { viewActions } from './view.ts';
import { walkActions } from './walk.ts';

export const actions: readonly Action[] = [
  ...editActions,
  ...clipboardActions,
  ...selectActions,
  ...relatedActions,
  ...connectActions,
  ...callActions,
  ...messageActions,
  ...contextActions,
  ...serviceActions,
  ...brokerActions,
  ...findActions,
  ...menuActions,
  ...arrangeActions,
  ...sizeActions,
  ...viewActions,
  ...navigateActions,
  ...walkActions,
  ...fileActions,
  ...exportActions,
  ...shareActions,
  ...objectiveActions,
  ...resultActions,
];
