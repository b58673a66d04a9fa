/** A scene in, the spokes of its stars drawn from typed arrays beneath Sigma's marks out. */
import { LEAST_WIDTH_PX, type Camera } from '../../core/drawing/canvas.ts';
import { channels } from '../../core/drawing/color.ts';
import { FADED, slotColor, spokeShare } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { placesOf } from '../../core/drawing/pick.ts';
import { CLOSE, presenceAt } from '../../core/drawing/presence.ts';
import { SLOTS } from '../../core/drawing/slots.ts';
import { MUTED, type Scene } from '../../core/model.ts';
import { createProgram } from './program.ts';

export interface StrokesView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
  readonly emphasisedStar: ((paper: number) => boolean) | undefined;
}

export interface Strokes {
  update(view: StrokesView): void;
  paint(camera: Camera): void;
  resize(widthPx: number, heightPx: number): void;
  destroy(): void;
}

/** A stroke is a rectangle about the way between its ends, half a pixel wider on both sides to be smooth. */
const SHADERS = {
  vertex: `#version 300 es
    uniform vec4 camera; // middle x, y; half of the picture's width and height in layout units
    uniform vec2 half_size; // of the picture, in device pixels
    uniform float presence; uniform float half_width; // in device pixels
    uniform vec3 colors[${SLOTS + 1}]; uniform vec3 ground;
    layout(location = 0) in vec4 ends; layout(location = 1) in float slot; layout(location = 2) in float share;
    flat out vec3 color; out float across;
    void main() {
      vec2 from = (ends.xy - camera.xy) / camera.zw * half_size;
      vec2 to = (ends.zw - camera.xy) / camera.zw * half_size;
      vec2 way = to - from;
      float far = length(way);
      vec2 aside = far > 0.0 ? vec2(-way.y, way.x) / far : vec2(0.0);
      across = (gl_VertexID < 2 ? -1.0 : 1.0) * (half_width + 0.5);
      gl_Position = vec4(((gl_VertexID & 1) == 0 ? from : to) / half_size + aside * across / half_size, 0.0, 1.0);
      color = mix(ground, colors[int(slot)], share * presence);
    }`,
  fragment: `#version 300 es
    precision highp float;
    uniform float half_width;
    flat in vec3 color; in float across;
    out vec4 pixel;
    void main() { pixel = vec4(color, clamp(half_width + 0.5 - abs(across), 0.0, 1.0)); }`,
};

/** Undefined where the browser has no WebGL 2. */
export function createStrokes(canvas: HTMLCanvasElement, first: StrokesView): Strokes | undefined {
  const gl = canvas.getContext('webgl2', { antialias: false });
  if (!gl) return undefined;
  const program = createProgram(gl, SHADERS);
  const ends = gl.createBuffer();
  const slots = gl.createBuffer();
  const shares = gl.createBuffer();
  let count = 0;
  let view: StrokesView | undefined;

  const fill = (buffer: WebGLBuffer, data: Float32Array | Uint8Array): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data as BufferSource, gl.STATIC_DRAW);
  };

  function update(next: StrokesView): void {
    const previous = view;
    view = next;
    const { scene } = next;
    if (scene !== previous?.scene) {
      fill(ends, endsOfSpokes(scene));
      const slot = scene.stars?.spokes.color.map((color) => (color === MUTED ? SLOTS : color)) ?? new Uint8Array();
      fill(slots, slot);
      count = slot.length;
    } else if (next.lit === previous.lit && next.emphasisedStar === previous.emphasisedStar) return;
    fill(shares, sharesOf(next));
  }
  update(first);

  return {
    update,
    paint(camera) {
      if (!view || gl.isContextLost()) return;
      const { scene, theme, lit } = view;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      program.use({
        ends: [ends, 4, gl.FLOAT],
        slot: [slots, 1, gl.UNSIGNED_BYTE],
        share: [shares, 1, gl.UNSIGNED_BYTE],
      });
      for (let location = 0; location < 3; location++) gl.vertexAttribDivisor(location, 1);
      const [halfWidth, halfHeight] = [camera.widthPx / 2 / camera.scale, camera.heightPx / 2 / camera.scale];
      gl.uniform4f(program.at('camera'), camera.x, camera.y, halfWidth, halfHeight);
      gl.uniform2f(program.at('half_size'), canvas.width / 2, canvas.height / 2);
      gl.uniform1f(program.at('half_width'), (LEAST_WIDTH_PX / 2) * (canvas.width / camera.widthPx));
      // Shares are bytes.
      gl.uniform1f(program.at('presence'), (lit ? CLOSE : presenceAt(scene, camera)).line / 255);
      const colors = [...theme.slots, slotColor(theme, MUTED)].flatMap(shareOfChannels);
      gl.uniform3fv(program.at('colors'), colors);
      gl.uniform3fv(program.at('ground'), shareOfChannels(theme.ground));
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
    },
    resize(widthPx, heightPx) {
      canvas.width = Math.round(widthPx * devicePixelRatio);
      canvas.height = Math.round(heightPx * devicePixelRatio);
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.remove();
    },
  };
}

function shareOfChannels(color: string): number[] {
  return channels(color).map((channel) => channel / 255);
}

/** For each spoke, the place of its centre and that of its author. */
function endsOfSpokes({ circles, stars }: Scene): Float32Array {
  if (!stars) return new Float32Array();
  const place = placesOf(circles);
  const ends = new Float32Array(4 * stars.spokes.author.length);
  for (let star = 0; star < stars.paper.length; star++)
    for (let i = stars.starts[star]!; i < stars.starts[star + 1]!; i++) {
      const at = place.get(stars.spokes.author[i]!)!;
      ends.set([stars.x[star]!, stars.y[star]!, circles.x[at]!, circles.y[at]!], 4 * i);
    }
  return ends;
}

/** One byte a spoke: how much of its colour it keeps. */
function sharesOf({ scene, lit, emphasisedStar }: StrokesView): Uint8Array {
  const { stars } = scene;
  if (!stars) return new Uint8Array();
  const { author, dimmed } = stars.spokes;
  const shares = new Uint8Array(author.length);
  const rest = spokeShare(scene);
  for (let star = 0; star < stars.paper.length; star++) {
    const emphasised = emphasisedStar?.(stars.paper[star]!);
    const full = emphasised ? FADED.litLine : rest;
    for (let i = stars.starts[star]!; i < stars.starts[star + 1]!; i++) {
      const isLit = emphasised !== false && (!lit || lit.has(author[i]!));
      shares[i] = 255 * (!isLit ? rest * FADED.fadedLine : dimmed[i] ? rest * FADED.dimmed : full);
    }
  }
  return shares;
}
