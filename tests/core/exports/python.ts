/** A Python script and its input in, what it printed out: readers of other programs as witnesses, where they exist. */
import { spawnSync } from 'node:child_process';

export function runPython(script: string, input: string): string {
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script], {
    input,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`python3 ended with ${status}: ${stderr}`);
  return stdout;
}

export function hasPython(module = 'csv'): boolean {
  return spawnSync('python3', ['-c', `import ${module}`]).status === 0;
}
