/** A scene in, all its discs, and lines without their widths, drawn from typed arrays out: for networks that are too large to be walked mark by mark. */
import { LEAST_RADIUS_PX, type Camera } from '../../core/drawing/canvas.ts';
import { fractions } from '../../core/drawing/color.ts';
import { FADED, RING, lineShare } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { CLOSE, presenceAt } from '../../core/drawing/presence.ts';
import { endsOf, placesOf } from '../../core/drawing/pick.ts';
import { HOLLOW, HUES, PLAIN, SLOTS } from '../../core/drawing/slots.ts';
import { MUTED, type Scene } from '../../core/model.ts';
import { fitPixels } from './fit-canvas.ts';
import { hasWideLines } from './graph.ts';
import { contextOf, createProgram } from './program.ts';

export interface CloudView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
  /** Some lines stand at full strength, and are drawn elsewhere. */
  readonly emphasised: unknown;
}

export interface Cloud {
  /** Uploads what changed: positions, colours, or one byte for each of those who are lit. */
  update(view: CloudView): void;
  /** `moving` draws the heaviest lines only. */
  paint(camera: Camera, moving: boolean): void;
  destroy(): void;
}

/** Up to so many lines each is as strong as on smaller maps; the more there are, the fainter. */
const FULL = 8000;

/** Lines that are drawn while the map moves. */
const BUDGET = 40_000;

/** A disc is a square about its middle: a point would vanish with its middle, and has a greatest size. */
const NODES = {
  instanced: true,
  vertex: `#version 300 es
    uniform vec4 camera; // middle x, y; half of the picture's width and height in layout units
    uniform vec2 half_size; // of the picture, in device pixels
    uniform float scale; // device pixels for each layout unit
    uniform float least; // radius in device pixels
    uniform vec2 presence; // share of others, radius of key authors
    in float x; in float y; in float radius; in float slot; in float state; in float key;
    flat out float side; flat out int color; flat out float share; flat out float through;
    out vec2 across; // from the middle, in device pixels
    void main() {
      side = 2.0 * max(radius * scale, least * mix(1.0, presence.y, key));
      across = (vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0) * (side / 2.0 + 0.5);
      gl_Position = vec4((vec2(x, y) - camera.xy) / camera.zw + across / half_size, 0.0, 1.0);
      // What has none stands behind the slots, and behind that the hollow.
      color = int(slot) == ${HOLLOW} ? ${SLOTS + 1} : min(int(slot), ${SLOTS});
      share = state / 255.0; through = mix(presence.x, 1.0, key);
    }`,
  fragment: `#version 300 es
    precision highp float;
    uniform vec3 colors[${SLOTS + 2}]; uniform vec3 ground; uniform vec3 ink; uniform bool ringed;
    flat in float side; flat in int color; flat in float share; flat in float through; in vec2 across;
    out vec4 pixel;
    void main() {
      float far = length(across);
      float cover = clamp(side / 2.0 + 0.5 - far, 0.0, 1.0);
      if (cover == 0.0) discard;
      bool inked = ringed || (color >= ${PLAIN} && color < ${HUES}) || color > ${SLOTS};
      float inner = side / 2.0 * (1.0 - (inked ? ${RING.ink} : ${RING.ground}));
      // Where a disc is too small for a ring, a hollow one is mostly ink.
      float rim = side > 6.0 ? clamp(inner + 0.5 - far, 0.0, 1.0) : color > ${SLOTS} ? 0.25 : 1.0;
      pixel = vec4(mix(ground, mix(inked ? ink : ground, colors[color], rim), share), cover * through);
    }`,
};

const LINES = {
  vertex: `#version 300 es
    uniform vec4 camera;
    in float x; in float y; in float slot; in float state;
    flat out int color; out float share;
    void main() {
      gl_Position = vec4((vec2(x, y) - camera.xy) / camera.zw, 0.0, 1.0);
      color = min(int(slot), ${SLOTS}); share = state / 255.0;
    }`,
  fragment: `#version 300 es
    precision mediump float;
    uniform vec3 colors[${SLOTS + 1}]; uniform float strength; uniform bool between;
    flat in int color; in float share;
    out vec4 pixel;
    void main() { pixel = vec4(colors[between ? ${SLOTS} : color], strength * share); }`,
};

/** What lines keep of their strength while others are emphasised, as in `paint.ts`. */
const BEHIND = 0.25;

/** Undefined where the browser has no WebGL 2. `neighbor` is what is drawn with on the same map already. */
export async function createCloud(
  canvas: HTMLCanvasElement,
  first: CloudView,
  camera: Camera,
  neighbor: WebGL2RenderingContext | null,
): Promise<Cloud | undefined> {
  const gl = await contextOf(canvas, camera, { antialias: true }, neighbor);
  if (!gl) return undefined;
  const buffers = {
    x: gl.createBuffer(),
    y: gl.createBuffer(),
    radius: gl.createBuffer(),
    color: gl.createBuffer(),
    state: gl.createBuffer(),
    key: gl.createBuffer(),
    inside: gl.createBuffer(),
    between: gl.createBuffer(),
  };
  const attributes = {
    x: [buffers.x, 1, gl.FLOAT],
    y: [buffers.y, 1, gl.FLOAT],
    radius: [buffers.radius, 1, gl.FLOAT],
    slot: [buffers.color, 1, gl.UNSIGNED_BYTE],
    state: [buffers.state, 1, gl.UNSIGNED_BYTE],
    key: [buffers.key, 1, gl.UNSIGNED_BYTE],
  } as const;
  const nodes = createProgram(gl, NODES);
  const lines = createProgram(gl, LINES);
  await Promise.all([nodes.ready(), lines.ready()]);
  let counts = { inside: 0, between: 0 };
  let view: CloudView | undefined;
  let colors = new Float32Array();
  /** Of each disc while everyone is lit, and those that what is uploaded was made of. */
  let states: Uint8Array = new Uint8Array();
  let shown: Uint8Array | undefined;

  const fill = (buffer: WebGLBuffer, data: Float32Array | Uint8Array): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data as BufferSource, gl.STATIC_DRAW);
  };

  function uploadCircles(circles: Scene['circles'], previous: Scene['circles'] | undefined): void {
    for (const name of ['x', 'y', 'radius', 'color', 'key'] as const)
      if (circles[name] !== previous?.[name]) fill(buffers[name], circles[name]);
    if (circles.author !== previous?.author || circles.dimmed !== previous.dimmed) states = statesOf(circles);
  }

  function uploadLines({ circles, lines }: Scene): void {
    const split = splitLines(circles, lines);
    // Which lines there are is no part of what programs have as inputs.
    gl!.bindVertexArray(null);
    for (const name of ['inside', 'between'] as const) {
      gl!.bindBuffer(gl!.ELEMENT_ARRAY_BUFFER, buffers[name]);
      gl!.bufferData(gl!.ELEMENT_ARRAY_BUFFER, split[name] as BufferSource, gl!.STATIC_DRAW);
    }
    counts = { inside: split.inside.length, between: split.between.length };
  }

  function update(next: CloudView): void {
    const previous = view;
    view = next;
    const { scene, theme, lit } = next;
    const held = previous?.scene;
    if (scene !== held) uploadCircles(scene.circles, held?.circles);
    const isOther = scene.lines !== held?.lines || scene.circles.color !== held.circles.color;
    if (isOther && !hasWideLines(scene)) uploadLines(scene);
    if (states !== shown || lit !== previous?.lit) {
      shown = states;
      fill(buffers.state, lit ? fade(scene.circles, states, lit) : states);
    }
    if (theme !== previous?.theme)
      colors = Float32Array.from([...theme.slots, theme.muted, theme.ground].flatMap(fractions));
  }
  update(first);

  /** A pixel wide, the weak ones first, those between communities beneath. */
  function paintLines(
    { scene, emphasised }: CloudView,
    frame: readonly number[],
    share: number,
    moving: boolean,
  ): void {
    lines.use(attributes);
    gl!.uniform4fv(lines.at('camera'), frame);
    gl!.uniform3fv(lines.at('colors'), colors, 0, 3 * (SLOTS + 1));
    const count = scene.lines.source.length;
    const strength =
      share *
      lineShare(count, scene.circles.author.length) *
      Math.min(1, Math.sqrt(FULL / Math.max(1, count))) *
      (emphasised ? BEHIND : 1);
    for (const name of ['between', 'inside'] as const) {
      const length = counts[name];
      gl!.uniform1f(lines.at('strength'), name === 'between' ? strength * 0.4 : strength);
      gl!.uniform1i(lines.at('between'), Number(name === 'between'));
      gl!.bindBuffer(gl!.ELEMENT_ARRAY_BUFFER, buffers[name]);
      const drawn = moving ? Math.min(length, BUDGET) : length;
      // The heaviest stand last.
      gl!.drawElements(gl!.LINES, drawn, gl!.UNSIGNED_INT, 4 * (length - drawn));
    }
  }

  return {
    update,
    paint(camera, moving) {
      if (!view || gl.isContextLost()) return;
      const { scene, theme, lit } = view;
      const presence = lit ? CLOSE : presenceAt(scene, camera);
      fitPixels(canvas, camera);
      const density = canvas.width / camera.widthPx;
      const frame = [
        camera.x,
        camera.y,
        camera.widthPx / 2 / camera.scale,
        camera.heightPx / 2 / camera.scale,
      ] as const;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      // What is drawn on nothing comes out multiplied by its opacity, as the canvas expects it.
      gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

      if (!hasWideLines(scene)) paintLines(view, frame, presence.line, moving);
      nodes.use(attributes);
      gl.uniform2f(nodes.at('presence'), presence.disc, presence.key);
      gl.uniform4f(nodes.at('camera'), ...frame);
      gl.uniform2f(nodes.at('half_size'), canvas.width / 2, canvas.height / 2);
      gl.uniform1f(nodes.at('scale'), camera.scale * density);
      gl.uniform1f(nodes.at('least'), LEAST_RADIUS_PX * density * 0.75);
      gl.uniform3fv(nodes.at('colors'), colors);
      for (const token of ['ground', 'ink'] as const) gl.uniform3fv(nodes.at(token), fractions(theme[token]));
      gl.uniform1i(nodes.at('ringed'), Number(theme.ringed));
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, scene.circles.author.length);
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.remove();
    },
  };
}

/** One byte a disc: how much of its colour it keeps. */
function statesOf({ dimmed }: Scene['circles']): Uint8Array {
  const states = new Uint8Array(dimmed.length).fill(255);
  for (let i = 0; i < states.length; i++) if (dimmed[i]) states[i] = 255 * FADED.dimmed;
  return states;
}

/** Of those who are not lit next to nothing is left. */
function fade(circles: Scene['circles'], states: Uint8Array, lit: ReadonlySet<number>): Uint8Array {
  const faded = new Uint8Array(states.length).fill(255 * FADED.faded);
  const place = placesOf(circles);
  for (const author of lit) {
    const i = place.get(author);
    if (i !== undefined) faded[i] = states[i]!;
  }
  return faded;
}

/**
 * Ends of the lines as places in the list of circles, two by two, the weak ones first: those between communities apart. A
 * line has the colour of the end that stands last.
 */
function splitLines(
  circles: Scene['circles'],
  lines: Scene['lines'],
): Readonly<Record<'inside' | 'between', Uint32Array>> {
  const ends = endsOf(circles, lines);
  const { color } = lines;
  let count = 0;
  for (let i = 0; i < color.length; i++) if (color[i] === MUTED) count++;
  const inside = new Uint32Array(ends.length - 2 * count);
  const between = new Uint32Array(2 * count);
  let [insideAt, betweenAt] = [0, 0];
  for (let i = 0; i < color.length; i++) {
    const a = ends[2 * i]!;
    const b = ends[2 * i + 1]!;
    if (color[i] === MUTED) {
      between[betweenAt++] = a;
      between[betweenAt++] = b;
    } else {
      const isLast = circles.color[b] === color[i];
      inside[insideAt++] = isLast ? a : b;
      inside[insideAt++] = isLast ? b : a;
    }
  }
  return { inside, between };
}
