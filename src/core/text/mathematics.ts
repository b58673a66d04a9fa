/** A TeX formula in, the same formula as one line of readable Unicode out. */
import { lower, raise, styleLetters } from './letters.ts';
import { FUNCTIONS, GREEK, MATH_ACCENTS, OPERATORS, ORDINARY, SILENT, TEXT_SIGNS } from './symbols.ts';

/** Deeper groups are given without their commands. */
const DEEPEST = 24;
/** What stands for a sign after a backslash. */
const CONTROL_SIGNS = new Map([...',;:> '].map((sign) => [sign, ' ']));
for (const sign of '!/-@()[]*') CONTROL_SIGNS.set(sign, '');
CONTROL_SIGNS.set('|', '‖').set('\\', '; ');

const PRECOMPOSED_ROOTS = new Map([
  ['3', '∛'],
  ['4', '∜'],
]);

/** A longer one is a damaged text rather than a formula. */
const LONGEST = 4000;

export function toUnicodeMath(tex: string): string {
  if (tex.length > LONGEST) return tex.replace(/[\\{}$]/g, '');
  return new Formula(tex)
    .read(0, undefined)
    .replace(/\s+/gu, ' ')
    .replace(/(^|[([{⟨]) | (?=[)\]}⟩,;]|$)/gu, '$1')
    .normalize('NFC');
}

/** A reader that walks the formula once, from left to right. */
class Formula {
  private at = 0;
  private readonly tex: string;

  constructor(tex: string) {
    this.tex = tex;
  }

  /** Reads up to the closing sign, which is taken too, or to the end. */
  read(depth: number, closing: '}' | ']' | undefined): string {
    let out = '';
    let above: string | undefined;
    while (this.at < this.tex.length) {
      const sign = this.tex[this.at]!;
      if (sign === closing) {
        this.at++;
        break;
      }
      if (this.tex.startsWith('\\over', this.at) && !/[a-zA-Z]/.test(this.tex[this.at + 5] ?? '')) {
        this.at += 5;
        above = above === undefined ? out : divide(above, out);
        out = '';
        continue;
      }
      out = this.readItem(out, depth);
    }
    return above === undefined ? out : divide(above, out);
  }

  /** One command, group, script or sign, joined to what stands before it. */
  private readItem(before: string, depth: number): string {
    const sign = this.tex[this.at]!;
    if (sign === '^' || sign === '_') {
      this.at++;
      this.skipSpaces();
      return before.trimEnd() + toScript(sign, this.readArgument(depth));
    }
    if (sign === '\\') return this.readCommand(before, depth);
    if (sign === "'") {
      this.at++;
      return before + '′';
    }
    if (sign === '&' || sign === '~') {
      this.at++;
      return before + ' ';
    }
    return before + this.readArgument(depth);
  }

  /** A group, a command with its arguments, or one sign. */
  private readArgument(depth: number): string {
    const sign = this.tex[this.at];
    if (sign === undefined) return '';
    if (sign === '\\') return this.readCommand('', depth);
    if (sign === '{') {
      this.at++;
      return depth < DEEPEST ? this.read(depth + 1, '}') : this.skipGroup();
    }
    const letter = String.fromCodePoint(this.tex.codePointAt(this.at)!);
    this.at += letter.length;
    return letter === '}' || letter === '$' ? '' : letter;
  }

  private readOption(depth: number): string {
    if (this.tex[this.at] !== '[' || depth >= DEEPEST) return '';
    this.at++;
    return this.read(depth + 1, ']');
  }

  /** The text of a group that lies too deep, without its braces and backslashes. */
  private skipGroup(): string {
    const start = this.at;
    for (let open = 1; this.at < this.tex.length && open > 0; this.at++) {
      const sign = this.tex[this.at];
      if (sign === '\\') this.at++;
      else if (sign === '{') open++;
      else if (sign === '}') open--;
    }
    return this.tex.slice(start, this.at).replace(/[\\{}]/g, '');
  }

  private readCommand(before: string, depth: number): string {
    COMMAND_NAME.lastIndex = this.at + 1;
    const name = COMMAND_NAME.exec(this.tex)?.[0];
    if (name === undefined) return before + this.readControlSign();
    this.at += 1 + name.length;
    const spaced = this.skipSpaces();
    if (FUNCTIONS.has(name)) return this.joinFunction(before, name);
    const operator = OPERATORS.get(name) ?? (name === 'not' ? this.build(name, depth) : undefined);
    if (operator !== undefined) return before + operator + (/\s$/.test(before) ? ' ' : '');
    if (name === 'left' || name === 'right') this.skipDot();
    return before + (findSign(name) ?? this.build(name, depth) ?? name + (spaced ? ' ' : ''));
  }

  private readControlSign(): string {
    const sign = this.tex[this.at + 1];
    this.at += sign === undefined ? 1 : 2;
    return sign === undefined ? '' : (CONTROL_SIGNS.get(sign) ?? sign);
  }

  /** What a command makes of its arguments; undefined for a command without. */
  private build(name: string, depth: number): string | undefined {
    const builder = BUILDERS.get(name);
    const mark = MATH_ACCENTS.get(name);
    if (builder === undefined && mark === undefined) return undefined;
    if (depth >= DEEPEST) return '';
    if (mark !== undefined) return accent(this.readArgument(depth + 1), mark);
    return builder!(
      () => this.readArgument(depth + 1),
      () => this.readOption(depth + 1),
    );
  }

  /** `\left.` and `\right.` print nothing. */
  private skipDot(): void {
    if (this.tex[this.at] === '.') this.at++;
  }

  private skipSpaces(): boolean {
    const start = this.at;
    while (/\s/.test(this.tex[this.at] ?? 'x')) this.at++;
    return this.at > start;
  }

  private joinFunction(before: string, name: string): string {
    const apart = /[\p{L}\p{N})]$/u.test(before.slice(-2)) ? ' ' : '';
    return before + apart + name + (/[\p{L}\p{N}\\]/u.test(this.tex[this.at] ?? '') ? ' ' : '');
  }
}

/** What a command without arguments prints. */
function findSign(name: string): string | undefined {
  return GREEK.get(name) ?? ORDINARY.get(name) ?? (SILENT.has(name) ? '' : TEXT_SIGNS.get(name));
}

const COMMAND_NAME = /[a-zA-Z]+\*?/y;

type Builder = (readArgument: () => string, readOption: () => string) => string;
const keep: Builder = (readArgument) => readArgument();
const fraction: Builder = (readArgument) => divide(readArgument(), readArgument());
const blackboard: Builder = (readArgument) => styleLetters(readArgument(), 'blackboard');
const drop: Builder = (readArgument) => (readArgument(), '');
const BUILDERS: ReadonlyMap<string, Builder> = new Map<string, Builder>([
  ['frac', fraction],
  ['dfrac', fraction],
  ['tfrac', fraction],
  ['cfrac', fraction],
  ['nicefrac', fraction],
  ['binom', (readArgument) => `(${readArgument()} choose ${readArgument()})`],
  [
    'sqrt',
    (readArgument, readOption) => {
      const degree = readOption();
      const root = PRECOMPOSED_ROOTS.get(degree) ?? (raise(degree) ?? `${degree} `) + '√';
      return root + enclose(readArgument());
    },
  ],
  ['mathbb', blackboard],
  ['mathds', blackboard],
  ['Bbb', blackboard],
  ['mathcal', (readArgument) => styleLetters(readArgument(), 'script')],
  ['mathscr', (readArgument) => styleLetters(readArgument(), 'script')],
  ['mathfrak', (readArgument) => styleLetters(readArgument(), 'fraktur')],
  ['not', (readArgument) => accent(readArgument(), '\u0338')],
  ['begin', drop],
  ['end', drop],
  ['label', drop],
  ['tag', drop],
  ['phantom', drop],
  ['hspace', drop],
  ['vspace', drop],
  ['substack', keep],
  ...`text textrm textbf textit textsf texttt textnormal textup textsc mbox hbox fbox mathrm mathbf mathit mathsf mathtt
     mathop mathbin mathrel mathord operatorname operatorname* boldsymbol bm pmb ensuremath underbrace overbrace smash
     emph boxed mathnormal`
    .split(/\s+/)
    .map((name): [string, Builder] => [name, keep]),
  ['pmod', (readArgument) => ` (mod ${readArgument()})`],
]);

/** A mark stands on one letter; over more than one it would stand on the wrong one. */
function accent(base: string, mark: string): string {
  return /^[^\s\p{M}]\p{M}*$/u.test(base.slice(0, 40)) && base.length < 40 ? base + mark : base;
}

function divide(above: string, below: string): string {
  const over = above.trim();
  const under = below.trim();
  if (under === '') return over;
  const simple = /^√?(?:[\p{L}∞]\p{M}*|\p{N}+)[\p{Lm}\p{No}]*$/u.test(under.slice(0, 40)) && under.length < 40;
  return `${/^[\p{L}\p{N}\p{M}∞]*$/u.test(over) ? over : enclose(over)}/${simple ? under : parenthesise(under)}`;
}

/** Parentheses round anything but one letter or number. */
function enclose(text: string): string {
  return /^√?(?:[\p{L}∞]\p{M}*|\p{N}+)[\p{Lm}\p{No}]*$/u.test(text) ? text : parenthesise(text);
}

function parenthesise(text: string): string {
  return /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

function toScript(kind: '^' | '_', argument: string): string {
  const text = argument.replace(/\s+/gu, '');
  if (text === '') return '';
  const small = kind === '^' ? raise(text) : lower(text);
  if (small !== undefined) return small;
  return kind + (/^[\p{L}\p{N}\p{M}∞⋆⊥]+$/u.test(text) ? text : parenthesise(argument.trim()));
}
