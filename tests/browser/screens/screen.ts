/** A screen of the app: its name, and the way to it. */
import type { Coterie } from '../page.ts';

export interface Screen {
  readonly name: string;
  readonly open: (coterie: Coterie) => Promise<void>;
  /** Where the map of the sample is not where it begins. */
  readonly start?: (coterie: Coterie) => Promise<void>;
}
