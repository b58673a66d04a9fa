/** An atlas and its recipe in, the line under a picture that says what it holds and how it was made out. */
import { countCoAuthorships } from '../co-authorships.ts';
import type { Atlas } from '../model.ts';
import type { Recipe } from '../recipe.ts';
import { countNoun } from '../text/digits.ts';

export function toCaption({ scene, network, bibliography, kept }: Atlas, { counting, communities }: Recipe): string {
  const hidden = kept?.hidesTogether;
  const papers = bibliography.papers.length - (hidden?.papers ?? 0);
  const holds = [
    countNoun(scene.circles.author.length, 'author'),
    countNoun(countCoAuthorships(network) - (hidden?.coAuthorships ?? 0), 'co-authorship'),
    bibliography.papers.length === 0 && network.given ? 'a network without papers' : countNoun(papers, 'paper'),
  ];
  const way = counting[0]!.toUpperCase() + counting.slice(1);
  return `${holds.join(', ')}. ${way} counting, resolution ${communities.resolution}. Made with Coterie.`;
}
