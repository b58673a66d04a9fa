/** Two shaders in, a program with named inputs out. */

type Attribute = readonly [buffer: WebGLBuffer, type: number];

export interface Program {
  /** Makes it the one that draws. */
  use(): void;
  /** Where a uniform lies. */
  at(uniform: string): WebGLUniformLocation | null;
}

/**
 * The page goes on while shaders are compiled, where the browser can tell when they are; else it waits. Each attribute is
 * one number for each mark. Throws, with what the compiler said, where a shader is not valid.
 */
export async function createProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: { readonly vertex: string; readonly fragment: string },
  attributes: Readonly<Record<string, Attribute>>,
): Promise<Program> {
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
  // A lost context says that it is complete.
  while (parallel && gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR) === false) await pause();
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`expected shaders that link, got: ${gl.getProgramInfoLog(program)}`);
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  const inputs = gl.createVertexArray();
  gl.bindVertexArray(inputs);
  for (const [name, [buffer, type]] of Object.entries(attributes)) {
    const location = gl.getAttribLocation(program, name);
    if (location < 0) continue;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, 1, type, false, 0, 0);
  }
  return {
    use() {
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
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, POLL_MS));
}
