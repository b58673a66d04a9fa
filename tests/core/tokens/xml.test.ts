/** What the tokenizer makes of XML, compared with a library where a text is well-formed, and of what is none. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { createXmlTokenizer } from '../../../src/core/tokens/xml.ts';
import { readAttributes } from '../../../src/core/tokens/xml-attributes.ts';

/** Start tags with their attributes, texts joined, end tags, and trouble with its line. */
function tokenize(text: string, chunkLength = Math.max(1, text.length)): string[] {
  const tokens: string[] = [];
  let held = '';
  const give = (token: string): void => {
    if (held !== '') tokens.push(`"${held.replace(/\r\n?/g, '\n')}"`);
    held = '';
    tokens.push(token);
  };
  const tokenizer = createXmlTokenizer({
    onStart: (name, attributes, line) =>
      give(
        `${line} <${[name, ...[...readAttributes(attributes)].map(([key, value]) => `${key}=${value}`)].join(' ')}>`,
      ),
    onText: (piece) => void (held += piece),
    onEnd: (name) => give(`</${name}>`),
    onTrouble: (trouble, line, excerpt) => give(`${line} ${trouble} ${excerpt}`),
  });
  for (let at = 0; at < text.length; at += chunkLength) tokenizer.push(text.slice(at, at + chunkLength));
  tokenizer.end();
  give('');
  return tokens.slice(0, -1);
}

/** The same by saxes. */
function tokenizeBySaxes(text: string): string[] {
  const tokens: string[] = [];
  let held = '';
  const give = (token: string): void => {
    if (held !== '') tokens.push(`"${held}"`);
    held = '';
    tokens.push(token);
  };
  const parser = new SaxesParser();
  let line = 1;
  parser.on('text', (piece) => void (held += piece));
  parser.on('cdata', (piece) => void (held += piece));
  parser.on('opentagstart', () => void (line = parser.line));
  parser.on('opentag', ({ name, attributes }) =>
    give(`${line} <${[name, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`)].join(' ')}>`),
  );
  parser.on('closetag', ({ name }) => give(`</${name}>`));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  give('');
  return tokens.slice(0, -1);
}

const NAME = fc.constantFrom('a', 'bc', 'title', 'x-1', 'Ünit', '_p', 'i');
const TEXT = fc
  .array(
    fc.constantFrom('word', ' ', '\n', '\r\n', '\r', '&amp;', '&#252;', '&#xE9;', '&lt;', "'", '"', '—', '𝒳', '/', '>'),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const ASIDE = fc.constantFrom(
  '',
  '<!-- <a> & -- >x-->'.replace('-- >', '- >'),
  '<?php <b> ?>',
  '<![CDATA[ <c> & ]] > ]]>',
);
const ATTRIBUTES = fc
  .uniqueArray(NAME, { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.constantFrom(` ${name}="v > &amp; 'w'"`, ` ${name}='"'`, ` \n${name} = ""`))),
  )
  .map((parts) => parts.join(''));
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      NAME,
      ATTRIBUTES,
      TEXT,
      ASIDE,
      fc.array(fc.oneof({ maxDepth: 4 }, fc.constant('w'), tie('element')), { maxLength: 3 }),
      TEXT,
    )
    .map(([name, attributes, before, aside, inner, behind]) =>
      before + aside + inner.join('') + behind === ''
        ? `<${name}${attributes}/>`
        : `<${name}${attributes}>${before}${aside}${inner.join(behind)}${behind}</${name} >`,
    ),
}));

test('well-formed XML is read as the library reads it, whatever the chunks', () => {
  fc.assert(
    fc.property(element, fc.integer({ min: 1, max: 20 }), (root, length) => {
      const text = `\ufeff<?xml version="1.0"?>\n<!DOCTYPE a [<!ELEMENT a (b)> <!-- ' ]> --> <?x ]> ?>]>\n${root}\n`;
      const expected = tokenizeBySaxes(text).filter((token) => !/^"\s*"$/.test(token));
      for (const chunkLength of [text.length, length])
        expect(tokenize(text, chunkLength).filter((token) => !/^"\s*"$/.test(token))).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

describe('what is not well-formed', () => {
  test.each<[string, string, string[]]>([
    [
      'a sign that begins nothing',
      '<a>p < .05 <5</a>',
      ['1 <a>', '"p "', '1 stray-sign <', '"< .05 "', '1 stray-sign <', '"<5"', '</a>'],
    ],
    ['a tag without an end', '<a>x<b</a>', ['1 <a>', '"x"', '1 damaged-tag <b', '1 <b>', '</a>']],
    ['an end tag without an end', '<a>x</a\n<b>', ['1 <a>', '"x"', '1 damaged-tag </a\n', '</a>', '2 <b>']],
    [
      'a quote that does not end',
      '<a b="c>x</a><d e="f"/>',
      ['1 damaged-tag  b="c', '1 <a b=c>', '"x"', '</a>', '1 <d e=f>', '</d>'],
    ],
    ['a value without quotes', '<a b=c d>x</a>', ['1 <a b=c d=>', '"x"', '</a>']],
    ['an unknown reference', '<a>&x; &amp &;</a>', ['1 <a>', '1 unknown-reference &x;', '"&x; &amp &;"', '</a>']],
    ['an ampersand far from a semicolon', '<a>R&D</a>;', ['1 <a>', '"R&D"', '</a>', '";"']],
    ['a declaration', '<a><!x y></a>', ['1 <a>', '</a>']],
    ['a comment that does not end', '<a>\n<!-- x</a>', ['1 <a>', '"\n"', '2 stray-sign <', '"<!-- x"', '</a>']],
    ['a section that does not end', '<a><![CDATA[ x</a>', ['1 <a>', '1 stray-sign <', '"<![CDATA[ x"', '</a>']],
    ['a document type that does not end', '<!DOCTYPE a [ <a>x</a>', ['1 <a>', '"x"', '</a>']],
    ['a text that ends within a tag', '<a>x<', ['1 <a>', '1 stray-sign <', '"x<"']],
  ])('%s costs no more than itself', (_, text, tokens) => {
    expect(sortTrouble(tokenize(text))).toEqual(sortTrouble(tokens));
    for (const chunkLength of [1, 2, 3, 7]) expect(tokenize(text, chunkLength)).toEqual(tokenize(text));
  });

  /** Of a text in pieces, trouble may be told before its beginning. */
  function sortTrouble(tokens: readonly string[]): string[] {
    const isTrouble = (token: string): boolean => /^\d+ [a-z]+-/.test(token);
    return [
      ...tokens.filter(isTrouble),
      tokens
        .filter((token) => !isTrouble(token))
        .join('')
        .replaceAll('""', ''),
    ];
  }

  test('half a character, a control and a wrong reference are text', () => {
    expect(tokenize('<a>\ud800<b/>\udc00\u0001&#xd800;&#0;&#9999999;</a>')).toEqual([
      '1 <a>',
      '"\ud800"',
      '1 <b>',
      '</b>',
      '"\udc00\u0001\ufffd\ufffd\ufffd"',
      '</a>',
    ]);
  });

  test('a tag of more than sixteen million characters is none, and what follows is read', () => {
    const piece = 'x="y" '.repeat(20_000);
    const seen: string[] = [];
    const tokenizer = createXmlTokenizer({
      onStart: (name) => void seen.push(name),
      onText: () => {},
      onEnd: () => {},
      onTrouble: (trouble) => void seen.push(trouble),
    });
    tokenizer.push('<a>');
    tokenizer.push('<b ');
    for (let i = 0; i < 150; i++) tokenizer.push(piece);
    tokenizer.push('/><c/></a>');
    tokenizer.end();
    expect(seen).toEqual(['a', 'stray-sign', 'c']);
  }, 10_000);
});

describe('attributes', () => {
  test.each<[string, [string, string][]]>([
    [
      ' a="1" b=\'2\' c = "3"',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
    [
      ' xlink:href="x" rdf:about="y" xmlns:z="n"',
      [
        ['href', 'x'],
        ['about', 'y'],
      ],
    ],
    [' x:id="2" id="1"', [['id', '1']]],
    [' a="1" a="2"', [['a', '1']]],
    [' a="&quot;&amp;&#252;" ', [['a', '"&ü']]],
    [
      ' __proto__="1" constructor="2"',
      [
        ['__proto__', '1'],
        ['constructor', '2'],
      ],
    ],
    ['', []],
  ])('of %s', (source, attributes) => {
    expect([...readAttributes(source)]).toEqual(attributes);
  });
});
