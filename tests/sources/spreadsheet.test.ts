/** Spreadsheets in, the texts of their sheets out, and the papers in them. */
import { describe, expect, test } from 'vitest';
import { readingsOf, textsOf } from './texts.ts';
import { zip } from './zip-file.ts';

const TYPES = { path: '[Content_Types].xml', bytes: '<Types/>' };
const RELATIONS = {
  path: 'xl/_rels/workbook.xml.rels',
  bytes:
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
};
const WORKBOOK = {
  path: 'xl/workbook.xml',
  bytes:
    '<workbook><sheets><sheet name="Papers" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>',
};
const STRINGS = {
  path: 'xl/sharedStrings.xml',
  bytes:
    '<sst><si><t>Title</t></si><si><t>Authors</t></si><si><t>Year</t></si><si><r><t>On </t></r><r><t>Trust</t></r><rPh><t>x</t></rPh></si><si><t>Silva, Ana; Okafor, Nneka</t></si></sst>',
};
const SHEET = {
  path: 'xl/worksheets/sheet1.xml',
  bytes: `<worksheet><sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
    <row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c><c r="D2"><v>2001</v></c></row>
    <row r="3"/>
    <row r="4"><c r="A4" t="inlineStr"><is><t>“Edges”
of "trust"</t></is></c><c r="B4" t="str"><v>Silva, Ana</v></c><c r="D4"><v>2002</v></c></row>
  </sheetData></worksheet>`,
};
const EMPTY = { path: 'xl/worksheets/sheet2.xml', bytes: '<worksheet><sheetData/></worksheet>' };

const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, blob: new Blob([bytes]) });
const EXCEL = file('papers.xlsx', zip([TYPES, RELATIONS, WORKBOOK, STRINGS, SHEET, EMPTY]));

describe('an Excel workbook', () => {
  test('is a table a sheet, whose cells stand in their columns', async () => {
    const [papers, notes] = await textsOf(EXCEL);
    expect(papers).toMatchObject({
      name: 'papers.xlsx/Papers',
      text: 'Title\tAuthors\t\tYear\nOn Trust\tSilva, Ana; Okafor, Nneka\t\t2001\n"“Edges”\nof ""trust"""\tSilva, Ana\t\t2002\n',
    });
    expect(notes).toMatchObject({ name: 'papers.xlsx/Notes', code: 'empty-sheet' });
  });

  test('is read into papers', async () => {
    const [reading] = await readingsOf(EXCEL);
    expect(reading?.papers.map(({ title, year, names }) => [title, year, names.length])).toEqual([
      ['On Trust', 2001, 2],
      ['“Edges” of "trust"', 2002, 1],
    ]);
  });

  test('with damaged parts gives what can be read', async () => {
    const cut = { ...SHEET, bytes: SHEET.bytes.slice(0, SHEET.bytes.indexOf('<row r="4"') + 30) };
    const [papers] = await textsOf(file('papers.xlsx', zip([TYPES, RELATIONS, WORKBOOK, STRINGS, cut])));
    expect(papers?.text).toBe('Title\tAuthors\t\tYear\nOn Trust\tSilva, Ana; Okafor, Nneka\t\t2001\n');
    const [none] = await textsOf(file('papers.xlsx', zip([TYPES, WORKBOOK, SHEET])));
    expect(none).toMatchObject({ code: 'unknown-format', says: expect.stringContaining('Excel') });
  });
});

test('an OpenDocument spreadsheet is a table a sheet', async () => {
  const cell = (text: string): string => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`;
  const content = `<office:document-content><office:spreadsheet><table:table table:name="Papers">
    <table:table-row>${cell('Title')}${cell('Authors')}${cell('Year')}</table:table-row>
    <table:table-row>${cell('On Trust')}<table:table-cell/><table:table-cell office:value="2001"/><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
  </table:table><table:table table:name="More"><table:table-row>${cell('only this')}</table:table-row></table:table></office:spreadsheet></office:document-content>`;
  const ods = zip([
    { path: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
    { path: 'content.xml', bytes: content },
    { path: 'META-INF/manifest.xml', bytes: '<manifest/>' },
  ]);
  expect(await textsOf(file('papers.ods', ods))).toMatchObject([
    { name: 'papers.ods/Papers', text: 'Title\tAuthors\tYear\nOn Trust\t\t2001\n' },
    { name: 'papers.ods/More', text: 'only this\n' },
  ]);
});

test('a Word document is still told what it is', async () => {
  const word = zip([TYPES, { path: 'word/document.xml', bytes: '<document/>' }]);
  expect(await textsOf(file('paper.docx', word))).toMatchObject([{ code: 'unknown-format' }]);
});
