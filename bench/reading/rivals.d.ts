/** The types of the measured libraries that bring none, as far as they are used. */
declare module '@citation-js/core' {
  export const plugins: { input: { chain(text: string, options: { forceType: string }): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'sax' {
  interface Parser {
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: boolean): Parser };
  export default sax;
}
declare module '@orcid/bibtex-parse-js' {
  const parser: { toJSON(text: string): unknown };
  export default parser;
}
declare module 'bibtex-parse' {
  const parser: { entries(text: string): unknown };
  export default parser;
}
