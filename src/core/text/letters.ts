/** A letter and a style of mathematics in, the Unicode letter of that style out: blackboard bold, script, Fraktur, raised, lowered. */

type Alphabet = 'blackboard' | 'script' | 'fraktur';

/** Code points of A and a, and the letters that Unicode had before it had the alphabet. */
const ALPHABETS: Record<Alphabet, { upper: number; lower: number; before: ReadonlyMap<string, string> }> = {
  blackboard: { upper: 0x1d538, lower: 0x1d552, before: pairUp('CHNPQRZ', 'ℂℍℕℙℚℝℤ') },
  script: { upper: 0x1d49c, lower: 0x1d4b6, before: pairUp('BEFHILMRego', 'ℬℰℱℋℐℒℳℛℯℊℴ') },
  fraktur: { upper: 0x1d504, lower: 0x1d51e, before: pairUp('CHIRZ', 'ℭℌℑℜℨ') },
};

const RAISED = pairUp(
  '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ−′*∗†∘°⊤',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡ⁻′*∗†°°ᵀ',
);
const LOWERED = pairUp('0123456789+-=()aehijklmnoprstuvxβγρφχ−', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋');
const BLACKBOARD_DIGITS = pairUp('0123456789', '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡');

/** Longer words are easier to read after `^` or `_` than as small letters. */
const LONGEST_SMALL_WORD = 2;

function pairUp(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, i) => [letter, targets[i]!]));
}

/** Letters without the style stay as they are. */
export function styleLetters(text: string, alphabet: Alphabet): string {
  const { upper, lower, before } = ALPHABETS[alphabet];
  return [...text]
    .map((letter) => {
      const known = before.get(letter) ?? (alphabet === 'blackboard' ? BLACKBOARD_DIGITS.get(letter) : undefined);
      if (known !== undefined) return known;
      if (letter >= 'A' && letter <= 'Z') return String.fromCodePoint(upper + letter.charCodeAt(0) - 65);
      if (letter >= 'a' && letter <= 'z') return String.fromCodePoint(lower + letter.charCodeAt(0) - 97);
      return letter;
    })
    .join('');
}

/** Undefined where a character has no raised form, or a word is too long to be read so small. */
export function raise(text: string): string | undefined {
  return shrink(text, RAISED);
}

export function lower(text: string): string | undefined {
  return shrink(text, LOWERED);
}

function shrink(text: string, table: ReadonlyMap<string, string>): string | undefined {
  if (/[a-zA-Z]{3}/.test(text) && text.length > LONGEST_SMALL_WORD) return undefined;
  let small = '';
  for (const letter of text) {
    const found = table.get(letter);
    if (found === undefined) return undefined;
    small += found;
  }
  return small;
}
