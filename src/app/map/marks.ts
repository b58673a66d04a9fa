/** How near one is in, the programs that draw discs and lines with Sigma out. The only file that knows its shaders. */
import { createNodeBorderProgram } from '@sigma/node-border';
import { EdgeRectangleProgram, type EdgeProgramType, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { LEAST_RADIUS_PX } from '../../core/drawing/canvas.ts';
import { RING } from '../../core/drawing/paint.ts';
import type { Presence } from '../../core/drawing/presence.ts';
import type { EdgeAttributes, NodeAttributes } from './graph.ts';

/** Sigma fades a line towards its edges, so that it needs this much more width to look as wide as on a canvas. */
export const SOFT_EDGE = 1.5;

type ProgramOptions = ConstructorParameters<typeof EdgeRectangleProgram<NodeAttributes, EdgeAttributes>>;

/** Marks are picked from the scene, so that no second picture of them is drawn with every frame. */
const UNPICKED = null;

export interface MarkPrograms {
  readonly node: Record<'circle' | 'key', NodeProgramType<NodeAttributes, EdgeAttributes>>;
  readonly edge: Record<'line' | 'arrow', EdgeProgramType<NodeAttributes, EdgeAttributes>>;
}

/** `presence` is read at every frame, so that marks come and go by zoom without being touched. */
export function createMarkPrograms(presence: () => Presence): MarkPrograms {
  const line = class extends EdgeRectangleProgram<NodeAttributes, EdgeAttributes> {
    constructor(...[gl, , renderer]: ProgramOptions) {
      super(gl, UNPICKED, renderer);
    }

    /** Lines widen by the square root of the map's scale, as in `lineWidthPx`; Sigma would widen them like discs. */
    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      super.setUniforms({ ...params, sizeRatio: Math.sqrt(params.sizeRatio) / SOFT_EDGE }, info);
    }
  };
  alter(line.prototype as unknown as Shaded, { u_presence: () => presence().line }, [
    ['v_color = a_color;', 'v_color = a_color * u_presence;'],
  ]);
  return {
    node: {
      circle: createDiscProgram({ u_presence: () => presence().disc, u_least: () => LEAST_RADIUS_PX }),
      // Drawn after the others.
      key: createDiscProgram({ u_presence: () => 1, u_least: () => LEAST_RADIUS_PX * presence().key }),
    },
    // There are no arrows; without a program of ours, Sigma would make two for them.
    edge: { line, arrow: line },
  };
}

/** Keeps discs at a radius that can be seen, as on pictures; Sigma has no setting for it. */
function createDiscProgram(
  uniforms: Readonly<Record<'u_presence' | 'u_least', () => number>>,
): NodeProgramType<NodeAttributes, EdgeAttributes> {
  const program = class extends createNodeBorderProgram<NodeAttributes, EdgeAttributes>({
    borders: [
      {
        size: { attribute: 'borderSize', defaultValue: RING.ground, mode: 'relative' },
        color: { attribute: 'borderColor' },
      },
      { size: { fill: true }, color: { attribute: 'color' } },
    ],
  }) {
    constructor(...[gl, , renderer]: ProgramOptions) {
      super(gl, UNPICKED, renderer);
    }
  };
  alter(program.prototype as unknown as Shaded, uniforms, [
    ['a_size * u_correctionRatio / u_sizeRatio', 'max(a_size / u_sizeRatio, u_least) * u_correctionRatio'],
    ['= a_borderColor_1;', '= a_borderColor_1 * u_presence;'],
    ['= a_borderColor_2;', '= a_borderColor_2 * u_presence;'],
  ]);
  return program;
}

interface Shaded {
  getDefinition(): { readonly VERTEX_SHADER_SOURCE: string; readonly UNIFORMS: readonly string[] };
  setUniforms(params: RenderParams, info: ProgramInfo): void;
}

/** Gives a program numbers of ours, and a vertex shader that makes use of them. */
function alter(
  program: Shaded,
  uniforms: Readonly<Record<string, () => number>>,
  changes: readonly (readonly [sigma: string, ours: string])[],
): void {
  const { getDefinition, setUniforms } = program;
  const names = Object.keys(uniforms);
  program.getDefinition = function (this: Shaded) {
    const definition = getDefinition.call(this);
    let source = definition.VERTEX_SHADER_SOURCE;
    for (const [sigma, ours] of changes) {
      if (!source.includes(sigma)) throw new Error(`expected a shader with ${sigma}, got another`);
      source = source.replace(sigma, ours);
    }
    const declared = names.map((name) => `uniform float ${name};\n`).join('');
    return { ...definition, VERTEX_SHADER_SOURCE: declared + source, UNIFORMS: [...definition.UNIFORMS, ...names] };
  };
  program.setUniforms = function (this: Shaded, params, info) {
    setUniforms.call(this, params, info);
    for (const name of names) info.gl.uniform1f(info.uniformLocations[name]!, uniforms[name]!());
  };
}
