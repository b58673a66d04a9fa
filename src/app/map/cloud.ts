/** A scene in, all its discs and lines drawn from typed arrays out: for networks that are too large to be walked mark by mark. */
import { LEAST_RADIUS_PX, type Camera } from '../../core/drawing/canvas.ts';
import { channels } from '../../core/drawing/color.ts';
import { FADED, RING, lineShare, slotColor } from '../../core/drawing/paint.ts';
import type { Theme } from '../../core/drawing/palette.ts';
import { CLOSE, presenceAt } from '../../core/drawing/presence.ts';
import { endsOf } from '../../core/drawing/pick.ts';
import { HUES, PLAIN, SLOTS } from '../../core/drawing/slots.ts';
import { MUTED, type Scene } from '../../core/model.ts';
import { createProgram } from './program.ts';

export interface CloudView {
  readonly scene: Scene;
  readonly theme: Theme;
  readonly lit: ReadonlySet<number> | undefined;
}

export interface Cloud {
  /** Uploads what changed: positions with another scene, one byte a node with another selection. */
  update(view: CloudView): void;
  /** `moving` draws the heaviest lines only. */
  paint(camera: Camera, moving: boolean): void;
  resize(widthPx: number, heightPx: number): void;
  destroy(): void;
}

/** Up to so many lines each is as strong as on smaller maps; the more there are, the fainter. */
const FULL = 8000;

/** Lines that are drawn while the map moves. */
const BUDGET = 40_000;

const NODES = {
  vertex: `#version 300 es
    uniform vec4 camera; // middle x, y; half of the picture's width and height in layout units
    uniform float scale; // device pixels for each layout unit
    uniform float least; // radius in device pixels
    uniform vec2 presence; // share of others, radius of key authors
    in vec2 position; in float radius; in float slot; in float state; in float key;
    flat out float side; flat out int color; flat out float share; flat out float through;
    void main() {
      gl_Position = vec4((position - camera.xy) / camera.zw, 0.0, 1.0);
      side = 2.0 * max(radius * scale, least * mix(1.0, presence.y, key));
      gl_PointSize = side + 1.0;
      color = int(slot); share = state / 255.0; through = mix(presence.x, 1.0, key);
    }`,
  fragment: `#version 300 es
    precision mediump float;
    uniform vec3 colors[${SLOTS + 1}]; uniform vec3 ground; uniform vec3 ink; uniform bool ringed;
    flat in float side; flat in int color; flat in float share; flat in float through;
    out vec4 pixel;
    void main() {
      float far = length(gl_PointCoord - 0.5) * (side + 1.0);
      float cover = clamp(side / 2.0 + 0.5 - far, 0.0, 1.0);
      if (cover == 0.0) discard;
      bool inked = ringed || (color >= ${PLAIN} && color < ${HUES});
      float inner = side / 2.0 * (1.0 - (inked ? ${RING.ink} : ${RING.ground}));
      float rim = side > 6.0 ? clamp(inner + 0.5 - far, 0.0, 1.0) : 1.0;
      pixel = vec4(mix(ground, mix(inked ? ink : ground, colors[color], rim), share), cover * through);
    }`,
};

const LINES = {
  vertex: `#version 300 es
    uniform vec4 camera;
    in vec2 position; in float slot; in float state;
    flat out int color; out float share;
    void main() {
      gl_Position = vec4((position - camera.xy) / camera.zw, 0.0, 1.0);
      color = int(slot); share = state / 255.0;
    }`,
  fragment: `#version 300 es
    precision mediump float;
    uniform vec3 colors[${SLOTS + 1}]; uniform float strength; uniform bool between;
    flat in int color; in float share;
    out vec4 pixel;
    void main() { pixel = vec4(colors[between ? ${SLOTS} : color], strength * share); }`,
};

/** Undefined where the browser has no WebGL 2. */
export function createCloud(canvas: HTMLCanvasElement, first: CloudView): Cloud | undefined {
  const gl = canvas.getContext('webgl2', { antialias: true });
  if (!gl) return undefined;
  const nodes = createProgram(gl, NODES);
  const lines = createProgram(gl, LINES);
  const positions = gl.createBuffer();
  const radii = gl.createBuffer();
  const slots = gl.createBuffer();
  const states = gl.createBuffer();
  const keys = gl.createBuffer();
  const inside = gl.createBuffer();
  const between = gl.createBuffer();
  let counts = { nodes: 0, inside: 0, between: 0 };
  let view: CloudView | undefined;

  const fill = (buffer: WebGLBuffer, data: Float32Array | Uint8Array): void => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data as BufferSource, gl.STATIC_DRAW);
  };

  function upload({ circles, lines }: Scene): void {
    const xy = new Float32Array(2 * circles.x.length);
    for (let i = 0; i < circles.x.length; i++) {
      xy[2 * i] = circles.x[i]!;
      xy[2 * i + 1] = circles.y[i]!;
    }
    fill(positions, xy);
    fill(radii, circles.radius);
    fill(keys, circles.key);
    fill(
      slots,
      circles.color.map((slot) => (slot === MUTED ? SLOTS : slot)),
    );
    const ends = splitLines({ circles, lines });
    for (const [buffer, data] of [
      [inside, ends.inside],
      [between, ends.between],
    ] as const) {
      gl!.bindBuffer(gl!.ELEMENT_ARRAY_BUFFER, buffer);
      gl!.bufferData(gl!.ELEMENT_ARRAY_BUFFER, data as BufferSource, gl!.STATIC_DRAW);
    }
    counts = { nodes: circles.x.length, inside: ends.inside.length, between: ends.between.length };
  }

  /** One byte a node: how much of its colour it keeps. */
  function light({ scene: { circles }, lit }: CloudView): void {
    fill(
      states,
      Uint8Array.from(circles.author, (author, i) =>
        lit && !lit.has(author) ? 255 * FADED.faded : 255 * (circles.dimmed[i] ? FADED.dimmed : 1),
      ),
    );
  }

  function update(next: CloudView): void {
    const previous = view;
    view = next;
    if (next.scene !== previous?.scene) upload(next.scene);
    if (next.scene !== previous?.scene || next.lit !== previous.lit) light(next);
  }
  update(first);

  return {
    update,
    paint(camera, moving) {
      if (!view || gl.isContextLost()) return;
      const { scene, theme, lit } = view;
      const presence = lit ? CLOSE : presenceAt(scene, camera);
      const density = canvas.width / camera.widthPx;
      const frame = [
        camera.x,
        camera.y,
        camera.widthPx / 2 / camera.scale,
        camera.heightPx / 2 / camera.scale,
      ] as const;
      const colors = new Float32Array(
        [...theme.slots, slotColor(theme, MUTED)].flatMap((color) => channels(color).map((channel) => channel / 255)),
      );
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.enable(gl.BLEND);
      // What is drawn on nothing comes out multiplied by its opacity, as the canvas expects it.
      gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

      lines.use({
        position: [positions, 2, gl.FLOAT],
        slot: [slots, 1, gl.UNSIGNED_BYTE],
        state: [states, 1, gl.UNSIGNED_BYTE],
      });
      gl.uniform4f(lines.at('camera'), ...frame);
      gl.uniform3fv(lines.at('colors'), colors);
      const count = scene.lines.source.length;
      const strength =
        presence.line *
        lineShare(count, scene.circles.author.length) *
        Math.min(1, Math.sqrt(FULL / Math.max(1, count)));
      for (const [buffer, length, isBetween] of [
        [between, counts.between, true],
        [inside, counts.inside, false],
      ] as const) {
        gl.uniform1f(lines.at('strength'), isBetween ? strength * 0.4 : strength);
        gl.uniform1i(lines.at('between'), Number(isBetween));
        gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffer);
        const drawn = moving ? Math.min(length, BUDGET) : length;
        // The heaviest stand last.
        gl.drawElements(gl.LINES, drawn, gl.UNSIGNED_INT, 4 * (length - drawn));
      }

      nodes.use({
        position: [positions, 2, gl.FLOAT],
        radius: [radii, 1, gl.FLOAT],
        slot: [slots, 1, gl.UNSIGNED_BYTE],
        state: [states, 1, gl.UNSIGNED_BYTE],
        key: [keys, 1, gl.UNSIGNED_BYTE],
      });
      gl.uniform2f(nodes.at('presence'), presence.disc, presence.key);
      gl.uniform4f(nodes.at('camera'), ...frame);
      gl.uniform1f(nodes.at('scale'), camera.scale * density);
      gl.uniform1f(nodes.at('least'), LEAST_RADIUS_PX * density * 0.75);
      gl.uniform3fv(nodes.at('colors'), colors);
      for (const token of ['ground', 'ink'] as const)
        gl.uniform3fv(
          nodes.at(token),
          channels(theme[token]).map((channel) => channel / 255),
        );
      gl.uniform1i(nodes.at('ringed'), Number(theme.ringed));
      gl.drawArrays(gl.POINTS, 0, counts.nodes);
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

/**
 * Ends of the lines as places in the list of circles, two by two, the weak ones first: those between communities apart. A
 * line has the colour of the end that stands last.
 */
function splitLines({ circles, lines }: Pick<Scene, 'circles' | 'lines'>): {
  inside: Uint32Array;
  between: Uint32Array;
} {
  const ends = endsOf(circles, lines);
  const count = lines.color.reduce((sum, slot) => sum + Number(slot === MUTED), 0);
  const split = { inside: new Uint32Array(ends.length - 2 * count), between: new Uint32Array(2 * count) };
  let [insideAt, betweenAt] = [0, 0];
  for (let i = 0; i < lines.color.length; i++) {
    const pair = ends.subarray(2 * i, 2 * i + 2);
    if (lines.color[i] === MUTED) split.between.set(pair, 2 * betweenAt++);
    else split.inside.set(circles.color[pair[1]!] === lines.color[i] ? pair : pair.toReversed(), 2 * insideAt++);
  }
  return split;
}
