/**
 * Who may come in from outside: whoever shows one of the tokens in the service's variable, as `authorization: Bearer TOKEN`.
 * Without a variable, or with an empty one, nobody. A service whose callers have tokens of an identity provider brings a check
 * of its own in its dependencies, which takes the place of this one.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import { CannotStart } from './cannot-start.ts';

/** What a request says of its sender; its body is read only after that. */
export interface Credentials {
  /** `/order-place` */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** True for who may come in. What it throws keeps everybody out, and is told as a problem. */
export type Authenticate = (credentials: Credentials) => boolean | Promise<boolean>;

/** Shorter ones can be guessed. */
const shortestToken = 32;

/** Throws `CannotStart` where a token could be guessed; it is not repeated in that. */
export const authenticateByToken = (environment: NodeJS.ProcessEnv, variable: string): Authenticate => {
  const tokens = (environment[variable] ?? '').split(',').map((token) => token.trim());
  const known = tokens.filter((token) => token !== '');
  if (known.some((token) => token.length < shortestToken))
    throw new CannotStart(
      `${variable} has a token of fewer than ${shortestToken} characters, which can be guessed. Make one with "openssl rand ` +
        '-hex 32"; several have commas between.',
    );
  const digests = known.map(digestOf);
  return ({ headers }) => {
    const { authorization } = headers;
    const [, token] = /^Bearer +(\S+)$/i.exec(typeof authorization === 'string' ? authorization : '') ?? [];
    if (token === undefined) return false;
    const shown = digestOf(token);
    // All of them are looked at, each as long as the others: the time that it takes tells nothing.
    return digests.map((digest) => timingSafeEqual(digest, shown)).includes(true);
  };
};

/** Of one length whatever the token's. */
const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();
