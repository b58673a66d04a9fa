/** A number of authors in, the scene of a made-up network out, by the stages of the program. */
import { detectCommunities } from '../../src/core/communities/detect.ts';
import { composeOverview } from '../../src/core/drawing/overview.ts';
import { composeScene } from '../../src/core/drawing/scene.ts';
import { layOutNetwork } from '../../src/core/layout/lay-out.ts';
import type { Author, Hierarchy, Network, Scene } from '../../src/core/model.ts';
import { findComponents } from '../../src/core/network/components.ts';
import { createRandom } from '../../src/core/random.ts';
import { DEFAULT_RECIPE } from '../../src/core/recipe.ts';
import { displayName } from '../../src/core/text/names.ts';
import { findStrongest } from '../../src/core/topics/people.ts';
import { finish } from '../measuring/stopwatch.ts';
import { nameOf } from '../network/bibtex.ts';
import { makeNetwork } from '../network/made-network.ts';

const { seed, locality } = DEFAULT_RECIPE;

export function makeScene(authors: number): Scene {
  return toScene(makeNetwork(authors).network, nameOf);
}

export function toScene(network: Network, nameOf: (author: number) => Author['name']): Scene {
  const authors = Array.from({ length: network.authorCount }, (_, a): Author => {
    const name = nameOf(a);
    return { key: String(a), name, variants: [{ name, papers: 1 }], owner: false };
  });
  let hierarchy: Hierarchy = [];
  const partition = finish(
    detectCommunities(network, {
      method: 'leiden',
      resolution: 1,
      seed,
      effort: { runs: 1, iterations: 1 },
      onHierarchy: (found) => (hierarchy = found),
    }),
  );
  const layout = finish(
    layOutNetwork(network, findComponents(network), hierarchy, { locality, random: createRandom(seed) }),
  );
  // Terms would need titles.
  const communityNames = findStrongest(network, partition).map((strongest) =>
    strongest
      .slice(0, 2)
      .map((author) => displayName(authors[author]!.name))
      .join(', '),
  );
  const overview = finish(composeOverview(network, partition, layout));
  return finish(composeScene({ authors, network, partition, communityNames, layout, overview, dimmed: [] }));
}
