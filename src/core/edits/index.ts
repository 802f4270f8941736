/** Every change of a design: menus, keys, drags, fixes and imports all go through these. */
import { align } from './align.ts';
import { applyBrokerPreset } from './apply-broker-preset.ts';
import { applyFix } from './apply-fix.ts';
import { arrange } from './arrange.ts';
import { collapseContexts } from './collapse-contexts.ts';
import { connect } from './connect.ts';
import { connectThrough } from './connect-through.ts';
import { distribute } from './distribute.ts';
import { duplicate } from './duplicate.ts';
import { insertOnLink } from './insert-on-link.ts';
import { lock } from './lock.ts';
import { makeAsynchronous } from './make-asynchronous.ts';
import { mergeServices } from './merge-services.ts';
import { move } from './move.ts';
import { paste } from './paste.ts';
import { placeConnected } from './place-connected.ts';
import { placeContext } from './place-context.ts';
import { placeMessage } from './place-message.ts';
import { placeNode } from './place-node.ts';
import { placeNote } from './place-note.ts';
import { placeObjective } from './place-objective.ts';
import { placeScenario } from './place-scenario.ts';
import { reattach } from './reattach.ts';
import { remove } from './remove.ts';
import { removeAndReconnect } from './remove-and-reconnect.ts';
import { rename } from './rename.ts';
import { renameProperty } from './rename-property.ts';
import { renameSchema } from './rename-schema.ts';
import { reorder } from './reorder.ts';
import { resize } from './resize.ts';
import { restoreVersion } from './restore-version.ts';
import { setContext } from './set-context.ts';
import { setField } from './set-field.ts';
import { setObjective } from './set-objective.ts';
import { setScenario } from './set-scenario.ts';
import { setSeverity } from './set-severity.ts';
import { splitService } from './split-service.ts';
import { suppress } from './suppress.ts';
import { unsuppress } from './unsuppress.ts';

export const edits = [
  align,
  applyBrokerPreset,
  applyFix,
  arrange,
  collapseContexts,
  connect,
  connectThrough,
  distribute,
  duplicate,
  insertOnLink,
  lock,
  makeAsynchronous,
  mergeServices,
  move,
  paste,
  placeConnected,
  placeContext,
  placeMessage,
  placeNode,
  placeNote,
  placeObjective,
  placeScenario,
  reattach,
  remove,
  removeAndReconnect,
  rename,
  renameProperty,
  renameSchema,
  reorder,
  resize,
  restoreVersion,
  setContext,
  setField,
  setObjective,
  setScenario,
  setSeverity,
  splitService,
  suppress,
  unsuppress,
] as const;
