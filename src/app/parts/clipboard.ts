/** A text in, whether it reached the clipboard out. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Refused by the person or the browser, or not there at all on an unencrypted address.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}
