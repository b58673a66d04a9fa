/** Nothing in, the formats of networks made elsewhere out. */
import { EDGE_LIST } from './formats/edge-list.ts';
import { GEXF } from './formats/gexf.ts';
import { GML } from './formats/gml.ts';
import { GRAPHML } from './formats/graphml.ts';
import { GRAPHOLOGY_JSON } from './formats/graphology-json.ts';
import { PAJEK } from './formats/pajek.ts';
import { VOSVIEWER_JSON } from './formats/vosviewer-json.ts';
import { VOSVIEWER_MAP } from './formats/vosviewer-map.ts';
import { VOSVIEWER_NETWORK } from './formats/vosviewer-network.ts';
import type { NetworkFormat } from './sink.ts';

/** Of two that are equally likely the first one is taken. */
export const NETWORK_FORMATS: readonly NetworkFormat[] = [
  GEXF,
  GRAPHML,
  GML,
  PAJEK,
  VOSVIEWER_JSON,
  VOSVIEWER_MAP,
  VOSVIEWER_NETWORK,
  GRAPHOLOGY_JSON,
  EDGE_LIST,
];
