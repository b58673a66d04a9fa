/** Two shaders in, a program with named inputs out. */

type Attribute = readonly [buffer: WebGLBuffer, size: number, type: number];

export interface Program {
  /** Makes it the one that draws, with these buffers. */
  use(attributes: Readonly<Record<string, Attribute>>): void;
  /** Where a uniform lies. */
  at(uniform: string): WebGLUniformLocation | null;
}

/** Throws, with what the compiler said, where a shader is not valid. */
export function createProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: { readonly vertex: string; readonly fragment: string },
): Program {
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
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(`expected shaders that link, got: ${gl.getProgramInfoLog(program)}`);
  const uniforms = new Map<string, WebGLUniformLocation | null>();
  return {
    use(attributes) {
      gl.useProgram(program);
      for (const [name, [buffer, size, type]] of Object.entries(attributes)) {
        const location = gl.getAttribLocation(program, name);
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.enableVertexAttribArray(location);
        gl.vertexAttribPointer(location, size, type, false, 0, 0);
      }
    },
    at(uniform) {
      let location = uniforms.get(uniform);
      if (location === undefined) uniforms.set(uniform, (location = gl.getUniformLocation(program, uniform)));
      return location;
    },
  };
}
