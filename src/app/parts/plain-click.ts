/** A click in, whether it is an ordinary one out: with a key or another button the browser opens the link its own way. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}
