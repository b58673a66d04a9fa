/** A text with HTML or JATS markup and character references in, the same with TeX markup out, as titles and abstracts are kept. */

/** Elements that mean something in a title, and the TeX command for each. */
const STYLES: ReadonlyMap<string, string> = new Map([
  ['i', 'textit'],
  ['em', 'textit'],
  ['italic', 'textit'],
  ['b', 'textbf'],
  ['strong', 'textbf'],
  ['bold', 'textbf'],
  ['sub', 'textsubscript'],
  ['inf', 'textsubscript'],
  ['sup', 'textsuperscript'],
  ['tt', 'texttt'],
  ['sc', 'textsc'],
  ['scp', 'textsc'],
]);
const BREAKS = /^(?:br|p|div|li|title|sec|abstracttext|list-item)$/;
const TAG = /<(\/?)(?:[a-z]+:)?([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>/gi;
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));?/g;

export function fromHtml(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  // References first: databases write &lt;i&gt; where they mean <i>.
  return balance(decodeReferences(text));
}

/** An element that is opened and never closed, or the reverse, is dropped. Unknown elements leave their content. */
function balance(text: string): string {
  if (!text.includes('<')) return text;
  const pieces: string[] = [];
  const open: { name: string; at: number }[] = [];
  let from = 0;
  for (const found of text.matchAll(TAG)) {
    pieces.push(text.slice(from, found.index));
    from = found.index + found[0].length;
    const name = found[2]!.toLowerCase();
    if (BREAKS.test(name)) pieces.push(' ');
    const command = STYLES.get(name);
    if (command === undefined) {
      // "a <b and c" is not an element; nor is an address in angle brackets.
      continue;
    }
    if (found[1] === '') {
      open.push({ name, at: pieces.length });
      pieces.push('');
    } else {
      const last = open.findLastIndex((element) => element.name === name);
      if (last < 0) continue;
      pieces[open[last]!.at] = `\\${command}{`;
      pieces.push('}');
      open.length = last;
    }
  }
  pieces.push(text.slice(from));
  return pieces.join('');
}

/** Character references of XML and the common ones of HTML; unknown ones stay as they are. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (written, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Latin-1 from 160 on in order, then those of other blocks that occur in bibliographies. */
const LATIN_1 = `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave
  Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc
  Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc
  iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`;
const OTHERS = `amp & lt < gt > quot " apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ndash – mdash —
  lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹
  rsaquo › euro € trade ™ Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
  Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω alpha α beta β gamma γ delta δ epsilon ε
  zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π rho ρ sigmaf ς sigma σ tau τ upsilon υ phi φ
  chi χ psi ψ omega ω larr ← uarr ↑ rarr → darr ↓ harr ↔ forall ∀ part ∂ exist ∃ empty ∅ nabla ∇ isin ∈ ni ∋ prod ∏ sum ∑
  minus − lowast ∗ radic √ prop ∝ infin ∞ and ∧ or ∨ cap ∩ cup ∪ int ∫ there4 ∴ sim ∼ cong ≅ asymp ≈ ne ≠ equiv ≡ le ≤
  ge ≥ sub ⊂ sup ⊃ sube ⊆ supe ⊇ oplus ⊕ otimes ⊗ perp ⊥ sdot ⋅ Ccaron Č ccaron č Zcaron Ž zcaron ž cacute ć Cacute Ć
  sacute ś Sacute Ś zacute ź zdot ż Zdot Ż lstrok ł Lstrok Ł nacute ń Nacute Ń eogon ę Eogon Ę aogon ą Aogon Ą rcaron ř
  Rcaron Ř ecaron ě Ecaron Ě ncaron ň uring ů Uring Ů odblac ő Odblac Ő udblac ű Udblac Ű gbreve ğ Gbreve Ğ scedil ş
  Scedil Ş tcedil ţ inodot ı dstrok đ Dstrok Đ amacr ā emacr ē imacr ī omacr ō umacr ū abreve ă Abreve Ă`;

export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(/\s+/).map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ...pairs(OTHERS.split(/\s+/)),
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
]);

function* pairs(words: readonly string[]): Iterable<[string, string]> {
  for (let i = 0; i + 1 < words.length; i += 2) yield [words[i]!, words[i + 1]!];
}
