/** A screen of the app: its name, and the way to it. */
import type { Coterie } from '../page.ts';

export interface Screen {
  readonly name: string;
  /** It needs the map as it is drawn, not only as a still picture, which takes far less time. */
  readonly drawn?: true;
  readonly open: (coterie: Coterie) => Promise<void>;
  /** Where the map of the sample is not where it begins. */
  readonly start?: (coterie: Coterie) => Promise<void>;
}
