/** Two shaders in, a program with named inputs out; a canvas in, what programs are made with out. */
import type { Camera } from '../../core/drawing/canvas.ts';
import { fitPixels } from './fit-canvas.ts';

type Attribute = readonly [buffer: WebGLBuffer, size: number, type: number];

export interface Program {
  /** Until it is compiled: the page goes on meanwhile, where the browser can tell. Who does not wait for it is waited for. */
  ready(): Promise<void>;
  /** Makes it the one that draws, with these buffers, which are those of the first time ever after. */
  use(attributes: Readonly<Record<string, Attribute>>): void;
  /** Where a uniform lies. */
  at(uniform: string): WebGLUniformLocation | null;
}

interface Shaders {
  readonly vertex: string;
  readonly fragment: string;
  /** Inputs go on with every mark, not with every corner. */
  readonly instanced?: boolean;
}

/** Its first use throws, with what the compiler said, where a shader is not valid. */
export function createProgram(gl: WebGL2RenderingContext, { vertex, fragment, instanced = false }: Shaders): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('expected a shader, got none: the graphics context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  const parallel = gl.getExtension('KHR_parallel_shader_compile');
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  let inputs: WebGLVertexArrayObject | undefined;

  function connect(attributes: Readonly<Record<string, Attribute>>): WebGLVertexArrayObject {
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
      throw new Error(`expected shaders that link, got: ${gl.getProgramInfoLog(program)}`);
    const array = gl.createVertexArray();
    gl.bindVertexArray(array);
    for (const [name, [buffer, size, type]] of Object.entries(attributes)) {
      const location = gl.getAttribLocation(program, name);
      if (location < 0) continue;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(location);
      gl.vertexAttribPointer(location, size, type, false, 0, 0);
      if (instanced) gl.vertexAttribDivisor(location, 1);
    }
    return array;
  }

  return {
    async ready() {
      // A lost context says that it is complete.
      while (parallel && gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR) === false) await pause();
    },
    use(attributes) {
      inputs ??= connect(attributes);
      gl.useProgram(program);
      gl.bindVertexArray(inputs);
    },
    at(uniform) {
      let location = uniforms.get(uniform);
      if (location === undefined) uniforms.set(uniform, (location = gl.getUniformLocation(program, uniform)));
      return location;
    },
  };
}

const POLL_MS = 4;

/** Until the graphics card is asked again whether it is done. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

/**
 * Undefined where the browser has no WebGL 2. Who asks for a context while the graphics card is busy makes the page wait
 * for it, so that what `neighbor` drew on the same map is waited for first.
 */
export async function contextOf(
  canvas: HTMLCanvasElement,
  camera: Camera,
  options: WebGLContextAttributes,
  neighbor: WebGL2RenderingContext | null,
): Promise<WebGL2RenderingContext | undefined> {
  if (neighbor) await finished(neighbor);
  // One that grows after it has its context makes the page wait, too.
  fitPixels(canvas, camera);
  return canvas.getContext('webgl2', options) ?? undefined;
}

async function finished(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  // A lost context has none, or says nothing of it.
  while (fence && gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.UNSIGNALED) await pause();
}
