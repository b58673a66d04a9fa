/** Nothing in, a running pipeline worker out, under the page's own content policy. */
import url from './pipeline.worker.ts?worker&url';

/**
 * A policy given in the page does not reach a worker that is started from a URL, but one that is started from a
 * `blob:` inherits it. The blob holds one import of our own script and nothing else.
 */
export function startWorker(): Worker {
  const bootstrap = new Blob([`import ${JSON.stringify(new URL(url, document.baseURI).href)};`], {
    type: 'text/javascript',
  });
  const address = URL.createObjectURL(bootstrap);
  const worker = new Worker(trusted(address) as unknown as string, { type: 'module', name: 'pipeline' });
  // Its first word shows that the bootstrap has been read.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return worker;
}

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): unknown;
  };
}

let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;

/** Marks the one script address that the page makes as trusted, where the browser asks for that (Trusted Types). */
function trusted(address: string): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  policy ??= trustedTypes?.createPolicy('coterie-worker', {
    createScriptURL: (url) => {
      if (!url.startsWith('blob:')) throw new TypeError(`expected a blob: address, got ${url}`);
      return url;
    },
  });
  return policy ? policy.createScriptURL(address) : address;
}
