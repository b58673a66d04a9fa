/** Nothing in, the formats of networks made elsewhere out. */
import type { NetworkFormat } from './sink.ts';

/** Of two that are equally likely the first one is taken. */
export const NETWORK_FORMATS: readonly NetworkFormat[] = [];
