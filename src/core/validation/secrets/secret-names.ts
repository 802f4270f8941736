/** Names of fields that hold a secret, as people write them in settings, payloads and connection strings. */

const secret =
  /(?:passwords?|passwd|pwd|passphrase|passcode|secrets?|tokens?|credentials|authorization|bearer|(?:api|access|private|secret|signing|encryption|master|shared|account)keys?)$/;
/** They end like secrets and are none: what a reader hands back to go on. */
const harmless = /(?:page|next|sync|continuation|resume|cancellation|idempotency|csrf)tokens?$/;
const password = /(?:passwords?|passwd|pwd|passphrase|passcode)$/;

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z]/g, '');

export const isSecretName = (name: string): boolean => {
  const word = plain(name);
  return secret.test(word) && !harmless.test(word);
};

/** What people choose themselves, and so may be words. */
export const isPasswordName = (name: string): boolean => password.test(plain(name));
