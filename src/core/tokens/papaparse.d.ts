/** Of Papa Parse what is used here. Its published types pull in those of Node, which core does without. */
declare module 'papaparse' {
  export interface Step {
    /** One row. */
    readonly data: readonly [string[]];
    /** Quotation marks that are out of order in this row; `index` is where the cell's text begins. */
    readonly errors: readonly { readonly code: 'InvalidQuotes' | 'MissingQuotes'; readonly index: number }[];
    /** `cursor` is where the next row begins. */
    readonly meta: { readonly cursor: number };
  }

  export interface ParserConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    /** True: quotation marks are plain signs. */
    readonly fastMode: boolean | undefined;
    readonly step: (step: Step) => void;
  }

  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- the default export holds it
  class Parser {
    constructor(config: ParserConfig);
    /** The last row is not read where more of it may come. */
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): unknown;
    /** Only from within a step: no further row is read. */
    abort(): void;
  }

  const Papa: { readonly Parser: typeof Parser };
  export default Papa;
}
