/** The nodes that marked-up text consists of: words, formulas, styles and links. */

export type Style = 'italic' | 'bold' | 'code' | 'small-caps' | 'underline' | 'superscript' | 'subscript';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'style'; readonly style: Style; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** A growing row of nodes in which neighbouring words are one node. */
export class InlineRow {
  readonly nodes: Inline[] = [];
  private words: string[] = [];

  say(text: string): void {
    if (text !== '') this.words.push(text);
  }

  add(node: Inline): void {
    this.flush();
    this.nodes.push(node);
  }

  addAll(nodes: readonly Inline[]): void {
    for (const node of nodes) {
      if (node.kind === 'text') this.say(node.text);
      else this.add(node);
    }
  }

  /** The last characters said since the last node, at most as many as asked for. */
  tail(length: number): string {
    let tail = '';
    for (let i = this.words.length - 1; i >= 0 && tail.length < length; i--) tail = this.words[i]! + tail;
    return tail.slice(-length);
  }

  /** Whether nothing stands before the next word. */
  get empty(): boolean {
    return this.nodes.length === 0 && this.words.length === 0;
  }

  /** Takes back the last characters said. */
  unsay(length: number): void {
    let left = length;
    while (left > 0 && this.words.length > 0) {
      const word = this.words.pop()!;
      if (word.length > left) this.words.push(word.slice(0, word.length - left));
      left -= word.length;
    }
  }

  close(): Inline[] {
    this.flush();
    return this.nodes;
  }

  private flush(): void {
    if (this.words.length === 0) return;
    const text = this.words.join('').normalize('NFC');
    this.words = [];
    if (text !== '') this.nodes.push({ kind: 'text', text });
  }
}
