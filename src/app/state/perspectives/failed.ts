/** An atlas and a reason in, the whole map with the reason why it is not shown otherwise out. */
import type { Atlas } from '../../../core/model.ts';
import type { Shown } from '../shown.ts';

export function failed({ scene }: Atlas, title: string): Shown {
  return { scene, title, isFailed: true };
}
