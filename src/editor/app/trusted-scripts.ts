/** The one way in which a string becomes a script of this page (Trusted Types): the workers, from this site. */

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => unknown;
}

/** The address as it is; throws for another site's. */
export const ownScript = (url: string, page: string): string => {
  if (new URL(url, page).origin !== new URL(page).origin) throw new TypeError(`A script of another site: ${url}`);
  return url;
};

/** From here on the browser lets no string run as a script, or load one, but by this rule. */
export const trustOwnScripts = (): void => {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', { createScriptURL: (url) => ownScript(url, location.href) });
};
