/** A container and a scene in, our map of it out, by the module that the program draws with. */
import { toCanvasX, toCanvasY } from '../../../src/core/drawing/canvas.ts';
import { THEMES } from '../../../src/core/drawing/palette.ts';
import { placesOf, type Pick as Picked } from '../../../src/core/drawing/pick.ts';
import { isCrowd } from '../../../src/app/map/graph.ts';
import { createMapRenderer, type MapView } from '../../../src/app/map/renderer.ts';
import { displayName } from '../../../src/core/text/names.ts';
import { nameOf } from '../../network/bibtex.ts';
import type { Show } from './contestant.ts';
import type { Ties } from './ties.ts';
import { nextFrame, rest } from './script-clock.ts';

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 };

export const show: Show = async (container, scene) => {
  const theme = THEMES[new URLSearchParams(location.search).get('theme') === 'dark' ? 'dark' : 'light'];
  container.style.background = theme.ground;
  let ties: Ties | undefined;
  let hovered: number | undefined;
  let stands = true;
  let view: MapView = {
    scene,
    theme,
    lit: undefined,
    emphasised: undefined,
    selected: [],
    focused: undefined,
    communityNames: true,
    areas: true,
    community: undefined,
    ...{ emphasisedStar: undefined, paper: undefined, ends: [], named: [], tool: undefined, placing: undefined },
    insets: NO_INSETS,
  };
  const change = (changes: Partial<MapView>): void => {
    view = { ...view, ...changes };
    map.update(view);
  };
  /** As Map.svelte lights the co-authors of who is hovered. */
  const focus = (author: number | undefined): Pick<MapView, 'lit' | 'emphasised' | 'focused'> => ({
    lit: author === undefined ? undefined : new Set([author, ...ties!.of(author)]),
    emphasised: author === undefined ? undefined : (source, target) => source === author || target === author,
    focused: author,
  });
  const map = createMapRenderer(container, view, (author) => displayName(nameOf(author)), {
    onHover(pick: Picked | undefined) {
      const author = pick?.kind === 'author' ? pick.author : undefined;
      if (author === hovered || !ties) return;
      hovered = author;
      change(focus(author));
    },
    onSelect: () => undefined,
    onOpen: () => undefined,
    onLasso: () => undefined,
    onPlace: () => undefined,
    onAsk: () => undefined,
    onCondition: (condition) => (stands = condition === 'drawn'),
  });
  /** Of a crowd, discs and lines are drawn by what is fetched when the map stands. */
  const isWhole = (): boolean => !isCrowd(scene) || container.querySelector('.cloud') !== null;
  while (!isWhole()) await nextFrame();
  await rest();
  const place = placesOf(scene.circles);
  // Lines keep their colours; as in another scene, where they lie is found out again.
  const turned = [0, 1, 2].map((by) => scene.circles.color.map((slot) => (slot < 10 ? (slot + by) % 10 : slot)));
  let turn = 0;
  return {
    place(author) {
      const camera = map.camera();
      const i = place.get(author)!;
      return { x: toCanvasX(camera, scene.circles.x[i]!), y: toCanvasY(camera, scene.circles.y[i]!) };
    },
    learn: (known) => (ties = known),
    hovered: () => hovered,
    approach: (factor) => map.zoom(factor),
    select: (author) => change({ ...focus(author), selected: author === undefined ? [] : [author] }),
    filter: (on) => change({ lit: on ? new Set(scene.circles.author.filter((_, i) => i % 2 === 0)) : undefined }),
    recolor() {
      const { circles } = view.scene;
      turn = (turn + 1) % turned.length;
      change({
        scene: { ...view.scene, circles: { ...circles, color: turned[turn]! }, lines: { ...view.scene.lines } },
      });
    },
    move: (positions) => change({ scene: { ...view.scene, circles: { ...view.scene.circles, ...positions } } }),
    stands: () => stands && isWhole(),
  };
};
