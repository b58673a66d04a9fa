/** A scene in, the spokes of its stars, its bent lines and the lines of a crowd drawn with their widths from typed arrays, beneath all discs, out. */
import { BEND_STEPS, bendAt, straighten } from '../../core/drawing/bends.ts';
import { LEAST_WIDTH_PX, type Camera } from '../../core/drawing/canvas.ts';
import { fractions } from '../../core/drawing/color.ts';
import { lineShare, restShare, slotColor, spokeShare, strokeShare } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { endsOf, placesOf } from '../../core/drawing/pick.ts';
import { CLOSE, presenceAt } from '../../core/drawing/presence.ts';
import { SLOTS } from '../../core/drawing/slots.ts';
import { MUTED, type Scene } from '../../core/model.ts';
import { fitPixels } from './fit-canvas.ts';
import { hasWideLines } from './graph.ts';
import { contextOf, createProgram } from './program.ts';

/** What is drawn. `lit` undefined lights everyone; `emphasised` says whose lines stand at full strength. */
export interface StrokesView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
  readonly emphasised: ((source: number, target: number) => boolean) | undefined;
  /** Whose stars do. */
  readonly emphasisedStar: ((paper: number) => boolean) | undefined;
}

export interface Strokes {
  update(view: StrokesView): void;
  paint(camera: Camera): void;
  destroy(): void;
}

/** A stroke is a rectangle about the way between its ends, half a pixel wider on both sides to be smooth. */
const SHADERS = {
  instanced: true,
  vertex: `#version 300 es
    uniform vec4 camera; // middle x, y; half of the picture's width and height in layout units
    uniform vec2 half_size; // of the picture, in device pixels
    uniform float presence; uniform float bend; // shares
    uniform float density; uniform float widen; uniform float least; // device pixels for each pixel; widths in pixels
    uniform vec3 colors[${SLOTS + 1}]; uniform vec3 ground;
    in vec4 straight; in vec4 bent; in float slot; in float share; in float width;
    flat out vec3 color; flat out float half_width; out float across;
    void main() {
      vec4 ends = mix(straight, bent, bend);
      vec2 from = (ends.xy - camera.xy) / camera.zw * half_size;
      vec2 to = (ends.zw - camera.xy) / camera.zw * half_size;
      vec2 way = to - from;
      float far = length(way);
      vec2 aside = far > 0.0 ? vec2(-way.y, way.x) / far : vec2(0.0);
      half_width = max(least, width * widen) * density / 2.0;
      across = (gl_VertexID < 2 ? -1.0 : 1.0) * (half_width + 0.5);
      gl_Position = vec4(((gl_VertexID & 1) == 0 ? from : to) / half_size + aside * across / half_size, 0.0, 1.0);
      color = mix(ground, colors[int(slot)], share * presence);
    }`,
  fragment: `#version 300 es
    precision highp float;
    flat in vec3 color; flat in float half_width; in float across;
    out vec4 pixel;
    void main() { pixel = vec4(color, clamp(half_width + 0.5 - abs(across), 0.0, 1.0)); }`,
};

/** Undefined where the browser has no WebGL 2. `neighbor` is what is drawn with on the same map already. */
export async function createStrokes(
  canvas: HTMLCanvasElement,
  first: StrokesView,
  camera: Camera,
  neighbor: WebGL2RenderingContext | null,
): Promise<Strokes | undefined> {
  const gl = await contextOf(canvas, camera, { antialias: false }, neighbor);
  if (!gl) return undefined;
  const program = createProgram(gl, SHADERS);
  await program.ready();
  const buffers = {
    straight: gl.createBuffer(),
    bent: gl.createBuffer(),
    slot: gl.createBuffer(),
    share: gl.createBuffer(),
    width: gl.createBuffer(),
  };
  let count = 0;
  let view: StrokesView | undefined;

  const fill = (buffer: WebGLBuffer, data: Float32Array | Uint8Array): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data as BufferSource, gl.STATIC_DRAW);
  };

  function update(next: StrokesView): void {
    const previous = view;
    view = next;
    if (next.scene !== previous?.scene) {
      const pieces = piecesOf(next.scene);
      fill(buffers.straight, pieces.straight);
      fill(buffers.bent, pieces.bent);
      fill(buffers.slot, pieces.slot);
      fill(buffers.width, pieces.width);
      count = pieces.slot.length;
    } else if (
      next.lit === previous.lit &&
      next.emphasised === previous.emphasised &&
      next.emphasisedStar === previous.emphasisedStar
    )
      return;
    fill(buffers.share, sharesOf(next, count));
  }
  update(first);

  return {
    update,
    paint(camera) {
      if (!view || gl.isContextLost()) return;
      const { scene, theme, lit } = view;
      fitPixels(canvas, camera);
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      program.use({
        straight: [buffers.straight, 4, gl.FLOAT],
        bent: [buffers.bent, 4, gl.FLOAT],
        slot: [buffers.slot, 1, gl.UNSIGNED_BYTE],
        share: [buffers.share, 1, gl.UNSIGNED_BYTE],
        width: [buffers.width, 1, gl.FLOAT],
      });
      const [halfWidth, halfHeight] = [camera.widthPx / 2 / camera.scale, camera.heightPx / 2 / camera.scale];
      gl.uniform4f(program.at('camera'), camera.x, camera.y, halfWidth, halfHeight);
      gl.uniform2f(program.at('half_size'), canvas.width / 2, canvas.height / 2);
      gl.uniform1f(program.at('density'), canvas.width / camera.widthPx);
      gl.uniform1f(program.at('least'), LEAST_WIDTH_PX);
      gl.uniform1f(program.at('widen'), Math.sqrt(camera.scale));
      gl.uniform1f(program.at('bend'), bendAt(scene.bounds, camera));
      // Shares are bytes.
      gl.uniform1f(program.at('presence'), (lit ? CLOSE : presenceAt(scene, camera)).line / 255);
      const colors = [...theme.slots, slotColor(theme, MUTED)].flatMap(fractions);
      gl.uniform3fv(program.at('colors'), colors);
      gl.uniform3fv(program.at('ground'), fractions(theme.ground));
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.remove();
    },
  };
}

interface Pieces {
  /** Both ends of each piece. */
  readonly straight: Float32Array;
  readonly bent: Float32Array;
  readonly slot: Uint8Array;
  /** As in a scene. */
  readonly width: Float32Array;
}

/** Spokes, star by star, then the lines that are drawn here, then the pieces of bent ones. */
function piecesOf(scene: Scene): Pieces {
  const { circles, lines, stars, bends } = scene;
  const spokes = stars?.spokes.author.length ?? 0;
  const drawn = straightLines(scene);
  const whole = spokes + drawn.length;
  const count = whole + BEND_STEPS * (bends?.line.length ?? 0);
  const pieces = {
    straight: new Float32Array(4 * count),
    bent: new Float32Array(4 * count),
    slot: new Uint8Array(count),
    width: new Float32Array(count),
  };
  const slotOf = (color: number): number => (color === MUTED ? SLOTS : color);
  const place = placesOf(circles);
  stars?.paper.forEach((_, star) => {
    for (let i = stars.starts[star]!; i < stars.starts[star + 1]!; i++) {
      const at = place.get(stars.spokes.author[i]!)!;
      const ends = [stars.x[star]!, stars.y[star]!, circles.x[at]!, circles.y[at]!];
      pieces.straight.set(ends, 4 * i);
      pieces.bent.set(ends, 4 * i);
      pieces.slot[i] = slotOf(stars.spokes.color[i]!);
    }
  });
  const lineEnds = endsOf(circles, lines);
  drawn.forEach((line, i) => {
    const [a, b] = [lineEnds[2 * line]!, lineEnds[2 * line + 1]!];
    const ends = [circles.x[a]!, circles.y[a]!, circles.x[b]!, circles.y[b]!];
    pieces.straight.set(ends, 4 * (spokes + i));
    pieces.bent.set(ends, 4 * (spokes + i));
    pieces.slot[spokes + i] = slotOf(lines.color[line]!);
    pieces.width[spokes + i] = lines.width[line]!;
  });
  const straight = straighten(scene, 0);
  bends?.line.forEach((line, bend) => {
    for (let step = 0; step < BEND_STEPS; step++) {
      const piece = whole + bend * BEND_STEPS + step;
      const at = bend * (BEND_STEPS + 1) + step;
      for (const [ends, { x, y }] of [
        [pieces.straight, straight],
        [pieces.bent, bends],
      ] as const)
        ends.set([x[at]!, y[at]!, x[at + 1]!, y[at + 1]!], 4 * piece);
      pieces.slot[piece] = slotOf(lines.color[line]!);
      pieces.width[piece] = lines.width[line]!;
    }
  });
  return pieces;
}

/** Of a crowd; those of others are Sigma's. */
function straightLines(scene: Scene): Uint32Array {
  if (!hasWideLines(scene)) return new Uint32Array();
  const bent = new Set(scene.bends?.line);
  return Uint32Array.from(scene.lines.source.keys()).filter((line) => !bent.has(line));
}

/** One byte a piece: how much of its colour it keeps. */
function sharesOf({ scene, lit, emphasised, emphasisedStar }: StrokesView, count: number): Uint8Array {
  const { circles, lines, stars, bends } = scene;
  const shares = new Uint8Array(count);
  const isLit = (author: number): boolean => !lit || lit.has(author);
  const ofSpokes = spokeShare(scene);
  let piece = 0;
  stars?.paper.forEach((paper, star) => {
    const inFocus = emphasisedStar?.(paper);
    for (; piece < stars.starts[star + 1]!; piece++) {
      const lights = inFocus !== false && isLit(stars.spokes.author[piece]!);
      const state = { lit: lights, emphasised: inFocus === true, dimmed: stars.spokes.dimmed[piece] === 1 };
      shares[piece] = 255 * strokeShare(ofSpokes, state);
    }
  });
  const ofLines = lineShare(lines.source.length, circles.author.length);
  const ofLine = (line: number): number => {
    const [source, target] = [lines.source[line]!, lines.target[line]!];
    const inFocus = emphasised?.(source, target);
    const state = {
      lit: inFocus ?? (isLit(source) && isLit(target)),
      emphasised: inFocus === true,
      dimmed: lines.dimmed[line] === 1,
    };
    return 255 * strokeShare(restShare(lines.color[line]!, ofLines), state);
  };
  for (const line of straightLines(scene)) shares[piece++] = ofLine(line);
  bends?.line.forEach((line) => {
    shares.fill(ofLine(line), piece, (piece += BEND_STEPS));
  });
  return shares;
}
