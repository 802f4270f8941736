/** Values behind JSON pointers, https://www.rfc-editor.org/rfc/rfc6901. */

/** The value as text; undefined when there is none, or one that has parts. */
export const textAt = (data: unknown, pointer: string): string | undefined => {
  let value = data;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'object' || value === undefined ? undefined : String(value);
};
