/** The name of a TeX command in, the Unicode text of what it prints out: the tables behind readable formulas. */

/** Pairs "name sign" in rows, read into a map once. */
function readTable(rows: string): ReadonlyMap<string, string> {
  const words = rows.trim().split(/\s+/);
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < words.length; i += 2) table.set(words[i]!, words[i + 1]!);
  return table;
}

export const GREEK = readTable(`
  alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ
  chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω digamma ϝ
`);

/** Signs that stand between two things: a space before them is repeated after them. */
export const OPERATORS = readTable(`
  cdot · times × div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ wedge ∧ land ∧
  vee ∨ lor ∨ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ setminus ∖ smallsetminus ∖ bigtriangleup △ triangleleft ◁
  triangleright ▷ wr ≀ amalg ⨿ dagger † ddagger ‡ ltimes ⋉ rtimes ⋊ boxplus ⊞ boxtimes ⊠ diamond ⋄
  leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ cong ≅ propto ∝ asymp ≍ doteq ≐
  ll ≪ gg ≫ lll ⋘ ggg ⋙ lesssim ≲ gtrsim ≳ prec ≺ succ ≻ preceq ⪯ succeq ⪰ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃
  subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒ mid ∣ nmid ∤ parallel ∥ perp ⊥ bot ⊥ vdash ⊢
  dashv ⊣ models ⊨ vDash ⊨ triangleq ≜ coloneqq ≔ eqqcolon ≕ lessgtr ≶ gtrless ≷ bowtie ⋈ smile ⌣ frown ⌢
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ longleftrightarrow ⟷
  Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ Leftarrow ⇐ Longleftarrow ⟸ impliedby ⟸ Leftrightarrow ⇔ iff ⟺
  Longleftrightarrow ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑ downarrow ↓ updownarrow ↕
  nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightharpoonup ⇀ leftharpoonup ↼ rightleftharpoons ⇌ rightsquigarrow ⇝
  leadsto ⇝ twoheadrightarrow ↠ upharpoonright ↾ xrightarrow → xleftarrow ←
`);

export const ORDINARY = readTable(`
  infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ neg ¬ lnot ¬ prime ′ backprime ‵ angle ∠
  triangle △ square □ Box □ blacksquare ■ Diamond ◇ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ top ⊤ hbar ℏ hslash ℏ
  ell ℓ wp ℘ Re ℜ Im ℑ aleph ℵ beth ℶ imath ı jmath ȷ degree ° sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮
  bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ bigsqcup ⨆ biguplus ⨄
  ldots … dots … dotsc … dotsb ⋯ cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lbrace {
  rbrace } lbrack [ rbrack ] vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \\ checkmark ✓ flat ♭ sharp ♯
  natural ♮ surd √ S § P ¶ pounds £ copyright © therefore ∴ because ∵ mho ℧ eth ð colon :
`);

/** Commands that print their own name upright, as \log does. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim erf exp gcd hom inf injlim ker lg lim liminf
  limsup ln log max min mod bmod Pr poly polylog projlim rank sec sgn sign sin sinh span sup supp tan tanh tr Tr`.split(
    /\s+/,
  ),
);

/** Commands that put a mark over or under their argument, with the combining mark. */
export const MATH_ACCENTS = new Map([
  ['hat', '\u0302'],
  ['widehat', '\u0302'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['tilde', '\u0303'],
  ['widetilde', '\u0303'],
  ['Tilde', '\u0303'],
  ['vec', '\u20d7'],
  ['overrightarrow', '\u20d7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['check', '\u030c'],
  ['breve', '\u0306'],
  ['acute', '\u0301'],
  ['grave', '\u0300'],
  ['mathring', '\u030a'],
  ['underline', '\u0332'],
]);

/** Commands of running text that print a sign; those of one letter or two are letters of some alphabet. */
export const TEXT_SIGNS = new Map([
  ...readTable(`
    o ø O Ø l ł L Ł ss ß SS ẞ ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ
    S § P ¶ pounds £ copyright © dag † ddag ‡ dots … ldots … textellipsis … textendash – textemdash — texttimes ×
    textmu μ textdegree ° textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle '
    textasciigrave \u0060 textquotedbl " textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar |
    textless < textgreater > textbraceleft { textbraceright } textdollar $ textregistered ® texttrademark ™ texteuro €
    euro € textpm ± textbullet • textperiodcentered · guillemotleft « guillemotright » glqq „ grqq “ quotedblbase „
    quotesinglbase ‚ LaTeX LaTeX TeX TeX BibTeX BibTeX textonehalf ½ textperthousand ‰ lq ‘ rq ’ slash /
  `),
  ['textvisiblespace', ' '],
  ['space', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['newline', ' '],
  ['linebreak', ' '],
  ['par', ' '],
  ['item', ' • '],
]);

/** Commands that print nothing: spacing, breaks, sizes, switches back to the usual letter. */
export const SILENT: ReadonlySet<string> = new Set(
  `noindent indent small footnotesize scriptsize tiny normalsize large Large LARGE huge Huge bigskip medskip smallskip
  centering raggedright newpage clearpage maketitle protect relax null xspace allowbreak nobreak displaystyle textstyle
  scriptstyle scriptscriptstyle limits nolimits left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr
  middle nonumber notag rm sf tt it bf sl sc em cal up normalfont rmfamily sffamily mathstrut strut hfill hfil vfill
  boldmath unboldmath leavevmode selectfont ignorespaces unskip`.split(/\s+/),
);
