/** A formula in TeX in, a MathML element out; the typesetter is loaded with the first formula. */

/** Formulas longer than this stay plain text. */
const LONGEST = 2000;

let loading: Promise<typeof import('temml').default> | undefined;

/** Undefined where the formula can't be set. Nothing in a formula is trusted: no links, no images, no raw HTML. */
export async function typeset(tex: string, displayMode: boolean): Promise<Element | undefined> {
  if (tex.length > LONGEST) return undefined;
  const frame = document.createElement('span');
  try {
    loading ??= import('temml').then((module) => module.default);
    const temml = await loading;
    temml.render(tex, frame, {
      displayMode,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: 200,
      maxSize: [20, 50],
    });
  } catch (error) {
    // A formula that is none, or a typesetter that can't be had: the plain text stays.
    if (error instanceof Error) return undefined;
    throw error;
  }
  return frame.firstElementChild ?? undefined;
}
