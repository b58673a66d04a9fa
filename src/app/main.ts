/** The page in, the running app in it out. */
import { mount } from 'svelte';
import { createClient } from '../worker/client.ts';
import App from './App.svelte';
import './app.css';
import { People } from './state/people.svelte.ts';
import { Project } from './state/project.svelte.ts';
import { loadSample } from './state/sample.ts';
import { Outlook } from './state/outlook.svelte.ts';
import { Route } from './state/route.svelte.ts';
import { Selection } from './state/selection.svelte.ts';
import { createStorage } from './state/storage.ts';
import { Appearance } from './state/theme.svelte.ts';
import { View } from './state/view.svelte.ts';

/** Below this the sheet at the left would cover most of the map, so it starts folded. */
const ROOMY_PX = 1000;

const view = new View();
const storage = createStorage(() => {
  project.notice = {
    message: 'This browser has no room to keep what is open, so a reload will start anew.',
    details: '',
  };
});
const { run, readExcerpt } = createClient();
const project: Project = new Project(run, storage, readExcerpt);
const route = new Route();
const selection = new Selection(project, route);
const perspective = new Outlook(project, route);
const people = new People(project, storage);
const appearance = new Appearance();
view.sideOpen = innerWidth >= ROOMY_PX;
selection.connect();
appearance.connect();
mount(App, {
  target: document.body,
  props: { state: { project, route, selection, perspective, people, appearance, view } },
});
void project.restore(loadSample);
