/** Fails any test that writes to the console: what is said there is either an error or forgotten. */
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[method] = (...words: unknown[]) => {
    throw new Error(`unexpected console.${method}: ${words.map(String).join(' ')}`);
  };
}
