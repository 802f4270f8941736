/** What people do on the canvas, in the palette and in the outline, each as one edit of the open design. */
import { refused } from '../../core/lib/result.ts';
import { late } from './late.ts';
import { notify, prepareEditing, toThisDesign } from './session.ts';
import { editingFailed, loading } from './session-texts.ts';

/** An act is done at once only when what its edit needs is there, too. */
const acts = late(
  () => Promise.all([import('./edit-acts.ts'), prepareEditing()]).then(([loaded]) => loaded),
  () => notify(editingFailed, 'refusal'),
);

type Acts = Awaited<ReturnType<typeof acts.load>>;

export type { Moved, Placeable } from './edit-acts.ts';

/** Loads what the acts need; before it is there they wait for it in the order in which they were done. */
export const prepareActs = async (): Promise<void> => {
  await acts.load();
};

/** The act itself, or for now `meanwhile` and the act as soon as it can be done. */
const act =
  <Args extends readonly unknown[], Answer>(
    pick: (loaded: Acts) => (...args: Args) => Answer,
    meanwhile: Answer,
  ): ((...args: Args) => Answer) =>
  (...args) => {
    const loaded = acts.now();
    if (loaded) return pick(loaded)(...args);
    acts.soon(
      toThisDesign((arrived: Acts) => {
        pick(arrived)(...args);
      }),
    );
    return meanwhile;
  };

/** Places something with its upper left corner near a point, selects it and asks for its name; null where it was refused. */
export const place = act(({ place }) => place, null);
/** Draws a link and selects it; null, with the reason shown, where none can be drawn. */
export const link = act(({ link }) => link, null);
/** Makes a node at the end of a line, selects it and asks for its name; null, with the reason shown, where none can be made. */
export const placeAtEnd = act(({ placeAtEnd }) => placeAtEnd, null);
/** Joins two nodes by a new one between them, selects it and asks for its name; null, with the reason shown, if refused. */
export const linkThrough = act(({ linkThrough }) => linkThrough, null);
/** Puts a node into a link, selects it and asks for its name; null, with the reason shown, if refused. */
export const insertInLink = act(({ insertInLink }) => insertInLink, null);
/** Leads an end of a link elsewhere, and says what the link had to leave behind. */
export const leadElsewhere = act(({ leadElsewhere }) => leadElsewhere, true);
/** Removes the selected nodes and joins what they stood between. */
export const removeAndReconnectSelected = act(({ removeAndReconnectSelected }) => removeAndReconnectSelected, true);
/** A call becomes a request by message; false, with the reason shown, where it was refused. */
export const makeCallAsynchronous = act(({ makeCallAsynchronous }) => makeCallAsynchronous, true);
/** Adds a message, carried by the selected topic if there is one, and shows it; null, with the reason shown, if refused. */
export const addMessage = act(({ addMessage }) => addMessage, null);
export const moveTo = act(({ moveTo }) => moveTo, true);
export const moveIntoContext = act(({ moveIntoContext }) => moveIntoContext, true);
/** Contexts as one card each, or with all that is in them again. */
export const collapse = act(({ collapse }) => collapse, true);
/** Contexts lie within another from now on, or in none. */
export const nestContexts = act(({ nestContexts }) => nestContexts, true);
/** Lines parts up, by an edge or by their middles. */
export const align = act(({ align }) => align, true);
/** Makes the distances between parts equal. */
export const distribute = act(({ distribute }) => distribute, true);
/** Makes nodes and notes larger or smaller. */
export const resizeTo = act(({ resizeTo }) => resizeTo, true);
/** Draws nodes and notes in front of others, or behind them. */
export const reorder = act(({ reorder }) => reorder, true);
/** Holds nodes where they stand, or lets them go. */
export const lock = act(({ lock }) => lock, true);
/** A context around what is selected; selected then. */
export const group = act(({ group }) => group, true);
/** Takes selected contexts away from around what lies in them, or selected nodes out of theirs. */
export const ungroup = act(({ ungroup }) => ungroup, true);
export const takePositions = act(({ takePositions }) => takePositions, true);
export const renameNode = act(({ renameNode }) => renameNode, true);
export const renameContext = act(({ renameContext }) => renameContext, true);
export const renameMessage = act(({ renameMessage }) => renameMessage, true);
export const renameDesign = act(({ renameDesign }) => renameDesign, true);
/** The modules inside a service, in order. */
export const setModules = act(({ setModules }) => setModules, true);
export const editNote = act(({ editNote }) => editNote, true);
/** Removes what is selected; links of removed nodes go with them. */
export const removeSelected = act(({ removeSelected }) => removeSelected, true);

/** May a line be drawn here? The answer while a connection is dragged, with the reason against it. */
export const canConnect = (...ends: Parameters<Acts['canConnect']>): ReturnType<Acts['canConnect']> =>
  acts.now()?.canConnect(...ends) ?? refused(loading);
/** May the end of a link be led there? */
export const canReattach = (...args: Parameters<Acts['canReattach']>): ReturnType<Acts['canReattach']> =>
  acts.now()?.canReattach(...args) ?? refused(loading);
/** May a kind of node, or a node, stand in the middle of a link, and what is made along with it? */
export const canInsert = (...args: Parameters<Acts['canInsert']>): ReturnType<Acts['canInsert']> =>
  acts.now()?.canInsert(...args) ?? refused(loading);
/** Could the two be joined by something new between them? */
export const canConnectThrough = (...args: Parameters<Acts['canConnectThrough']>): boolean =>
  acts.now()?.canConnectThrough(...args) ?? false;
