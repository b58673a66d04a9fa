/** What a run throws before it would take more memory than there is: how large it would be, and what to do instead. */

/** The message is for people. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}
