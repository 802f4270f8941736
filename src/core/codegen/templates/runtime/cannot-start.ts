/** What keeps a process from starting and can be mended from outside: told in a sentence, since a stack would help nobody. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
