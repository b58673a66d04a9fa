/** Any text and an extension in, a file name that every system accepts out. */

const MOST_CHARACTERS = 80;

/**
 * Controls, lone surrogates, private use, and characters that are not seen but change how a name reads
 * (bidirectional marks and overrides, zero-width characters, line and paragraph separators).
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Path separators, and what Windows or a shell would take for something else. */
const UNSAFE = /[/\\:*?"<>|`$%&;!'{}\u2044\u2215\u29F5\u29F9\uFF0F\uFF3C]+/gu;

/** Windows keeps these for devices, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;

export function toFileName(base: string, extension: string): string {
  const ending = extension
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 10);
  const suffix = ending && `.${ending}`;
  const cleaned = trimEnds(base.replace(UNSEEN, '').replace(UNSAFE, '-').replace(/\s+/gu, ' '));
  // One character is kept for the underscore; a name may turn into a device's by being cut.
  const stem = trimEnds(cutTo(cleaned, MOST_CHARACTERS - suffix.length - 1)).replace(DEVICE, '$&_');
  return `${stem || 'coterie'}${suffix}`;
}

/** A name must not begin like a hidden file or an option, nor end in what Windows drops. */
function trimEnds(text: string): string {
  return text.replace(/^[\s.~-]+/u, '').replace(/(?<![\s.-])[\s.-]+$/u, '');
}

/** Never through the middle of a surrogate pair. */
function cutTo(text: string, length: number): string {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}
