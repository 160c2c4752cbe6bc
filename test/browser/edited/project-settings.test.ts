import { type Drag, movesLowerEdge } from '../support/drags.js';
import { itIsEditedWhileUsed } from '../support/edit-under-way.js';
import { middleOf, type OpenApp } from '../support/open-app.js';
import { makeLow, openAlone } from '../support/open-window.js';

/** CSS px; more is in it. */
const HEIGHT = 420;

/** Farther than it goes, CSS px. */
const TO_THE_END = 10_000;

interface Provider {
  readonly kind: string;
  readonly baseAddress: string;
  readonly model: string;
  readonly temperature: number;
  readonly maxTokens: number;
}

const SERVER: Provider = {
  kind: 'openai',
  baseAddress: 'http://localhost:1/v1',
  model: '',
  temperature: 0.3,
  maxTokens: 2_048,
};

async function openTab(app: OpenApp, settingsTab: string): Promise<void> {
  await app.rekindle.restoreState({ settingsTab, provider: { ...SERVER } });
  await openAlone(app, 'Project Settings');
  await makeLow(app, 'Project Settings', HEIGHT);
}

const provider = (app: OpenApp): Provider =>
  app.rekindle.captureState(['provider']).provider as unknown as Provider;

/** More than a step of it. */
const slides: Drag = {
  by: [16, 0],
  from: async (app) => middleOf(await app.find('slider', 'Temperature')),
  follows: (app) => provider(app).temperature,
};
const dragsNumber: Drag = {
  by: [8, 0],
  from: async (app) => middleOf(await app.find('spinbutton', 'Max tokens')),
  follows: (app) => provider(app).maxTokens,
};

const PROVIDER = {
  shows: { file: 'gui/project/provider.ts', text: 'Test connection' },
  breaks: { file: 'gui/project/provider.ts', head: 'export function renderProvider(app: App): void {' },
};

describe('Project Settings, edited while it is used', () => {
  itIsEditedWhileUsed([
    {
      what: 'fields of the project half typed into, scrolled, the window half made higher',
      setUp: (app) => openTab(app, 'project'),
      scrolled: ['group', 'Settings'],
      dialog: null,
      drag: movesLowerEdge('Project Settings', [0, 4]),
      fields: ['Git directory', 'Main context'],
      shows: { file: 'gui/project/project-fields.ts', text: 'Goes first with each request' },
      breaks: {
        file: 'gui/project/project-fields.ts',
        head: 'export function renderProjectFields(app: App, project: Project): void {',
      },
    },
    {
      what: 'a model half typed, scrolled, a slider half dragged',
      setUp: (app) => openTab(app, 'provider'),
      scrolled: ['group', 'Settings', TO_THE_END],
      dialog: null,
      drag: slides,
      fields: ['Base address', 'Model'],
      ...PROVIDER,
    },
    {
      what: 'a model half typed, scrolled, a number half dragged',
      setUp: (app) => openTab(app, 'provider'),
      scrolled: ['group', 'Settings', TO_THE_END],
      dialog: null,
      drag: dragsNumber,
      fields: ['Model'],
      ...PROVIDER,
    },
    {
      what: 'a project’s name half typed in its dialog, over what is scrolled',
      setUp: (app) => openTab(app, 'project'),
      scrolled: ['group', 'Settings'],
      open: (app) => app.click('button', 'New project'),
      dialog: 'New project',
      drag: null,
      fields: ['Project name'],
      shows: { file: 'gui/project/project-dialogs.ts', text: 'What it is about' },
      breaks: {
        file: 'gui/project/project-dialogs.ts',
        head: 'export function renderProjectDialogs(app: App): void {',
      },
    },
  ]);
});
