/** Steps in, where one is and how one came there out, in step with the address and the browser's history. */
import { fitsAddress, fromAddress, toAddress, type Address } from './address.ts';
import { sameMark, type Mark } from './mark.ts';
import type { Perspective } from './perspective.ts';

/** Marks that the breadcrumb remembers. */
const TRAIL = 12;

interface Place {
  readonly trail?: readonly Mark[];
  readonly perspective?: Perspective | undefined;
}
type Beside = Pick<Address, 'viewpoint' | 'shows'>;

export class Route {
  /** How one came here; the last one is what is selected. */
  trail = $state.raw<readonly Mark[]>([]);
  perspective = $state.raw<Perspective>();
  /**
   * What an address asked for when one came by it: new with every arrival, not changed by going on. `known`: it is a
   * place where one was before, whose address tells all.
   */
  arrival = $state.raw<Beside & { readonly known: boolean }>({ known: false });
  /** What an address tells beside that. */
  #beside: Beside = {};
  readonly mark = $derived(this.trail.at(-1));

  /** Follows the address from now on. The returned function ends that. */
  connect(onarrive: () => void): () => void {
    const read = (): void => {
      const { mark, perspective, viewpoint, shows } = fromAddress(location.hash);
      const held = history.state as Place | null;
      const last = held?.trail?.at(-1);
      this.trail = held?.trail && isTrail(last, mark) ? held.trail : mark ? [mark] : [];
      this.perspective = perspective ?? held?.perspective;
      this.#beside = { viewpoint, shows };
      this.arrival = { viewpoint, shows, known: held !== null };
      onarrive();
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** Goes on by one step of the browser's history. */
  go(change: Place & Beside): void {
    this.#change(change);
    history.pushState(this.#held(), '', this.#address());
  }

  /** Changes where one is without a step. */
  stay(change: Place & Beside): void {
    this.#change(change);
    history.replaceState(this.#held(), '', this.#address());
  }

  #change(change: Place & Beside): void {
    const { trail, perspective, viewpoint, shows } = { ...this.#held(), ...this.#beside, ...change };
    this.trail = trail.slice(-TRAIL);
    this.perspective = perspective;
    this.#beside = { viewpoint, shows };
  }

  #held(): Required<Place> {
    return { trail: this.trail, perspective: this.perspective };
  }

  #address(): string {
    const { mark, perspective } = this;
    return toAddress({ mark, perspective, ...this.#beside }) || `${location.pathname}${location.search}`;
  }
}

/** Whether a trail ends with the mark of an address, which has no room for some. */
function isTrail(last: Mark | undefined, mark: Mark | undefined): boolean {
  return sameMark(last, mark) || (last !== undefined && mark === undefined && !fitsAddress(last));
}
