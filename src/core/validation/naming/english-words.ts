/** English words in names of messages: the last part of a name, and which words say that something has happened. */

/** Past participles that do not end in -ed. */
const irregular: ReadonlySet<string> = new Set(
  (
    'begun bent bet bid bound bought broken brought built burnt bought caught chosen come cut dealt done drawn driven eaten fallen fed felt ' +
    'fought found forgotten forgiven frozen given gone got gotten ground grown heard held hidden hit hurt kept known laid led left lent let ' +
    'lit lost made meant met overdrawn overrun paid put read reset resent rebuilt redone rerun resold rewritten ridden risen run said seen ' +
    'sent set shaken shown shut sold sought spent split spoken spread stolen struck stuck sung swept taken taught told thought thrown ' +
    'torn undone understood unset upset withdrawn withheld won worn wound written overridden overwritten'
  ).split(' '),
);

/** Words in -ed that are no participles, or are so only by chance. */
const noParticiple: ReadonlySet<string> = new Set(
  'bed bleed breed embed exceed feed greed hundred indeed kindred need proceed red reed sacred seed shed shred sled speed succeed ted thread weed wed'.split(
    ' ',
  ),
);

export const isParticiple = (word: string): boolean =>
  irregular.has(word) || (word.length > 3 && word.endsWith('ed') && !noParticiple.has(word));

/**
 * The words of the last part of a name, in lower case: `cart.product_added.v2` is `product`, `added`. None where the name has letters
 * of another script.
 */
export const lastWords = (name: string): readonly string[] => {
  if (!/^[\x20-\x7e]+$/.test(name)) return [];
  const parts = name.split(/[./:\\]+/).filter((part) => !/^v?\d*$/i.test(part.trim()));
  return (parts.at(-1) ?? '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1);
};
