/** A blob and a name in, a file in the person's downloads out. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has been handed over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
