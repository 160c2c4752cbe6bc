import type { App } from 'rekindle';
import { checkPlan } from './check-plan.js';
import { PLAN_SHAPE, type PlannedTrack } from './plan-schema.js';
import { newTicket, type Prompt, type Ticket } from './state.js';
import { messagesOf, systemPrompt } from './ticket-prompt.js';
import type { Refusal } from './tickets.js';
import { modelOf } from './tiers.js';
import { addTrack } from './tracks.js';

declare module 'rekindle' {
  interface AppTargets {
    /**
     * Begins to plan a project's epic: shows the prompt for tracks and tickets, to approve. If one is being planned
     * already, shows that. Refused when there is no epic.
     */
    planEpic(project: string): Refusal;
    /** Shows what is being planned in its dialog, or hides it: it goes on. */
    showPlan(isShown: boolean): void;
    /** Writes the prompt, before it goes out. */
    editPlanPrompt(changes: Partial<Prompt>): void;
    /** Sends the prompt as it is now, also once more. */
    sendPlanPrompt(): void;
    /** Goes back to the prompt; what is under way is cancelled. */
    reopenPlanPrompt(): void;
    /** Lets the user write in the answer. */
    editPlan(): void;
    editPlanText(text: string): void;
    /** Makes tracks and tickets of the answer as it is now, and loads the first of them. Refused when it is malformed. */
    acceptPlan(): Refusal;
    /** Gives up what is being planned. */
    cancelPlan(): void;
  }
}

export function planEpic({ state }: App, id: string): Refusal {
  if (state.epicPlan) {
    state.epicPlan.isShown = true;
    return [];
  }
  const project = state.projects.find((other) => other.id === id);
  if (!project || project.epic.trim() === '') return ['Write down the epic first: what is to be reached.'];
  const prompt = planPrompt(project.epic, project.mainContext);
  state.epicPlan = {
    project: id,
    stage: 'prompt',
    isShown: true,
    prompt,
    request: null,
    text: '',
    error: '',
  };
  return [];
}

export function showPlan({ state }: App, isShown: boolean): void {
  if (state.epicPlan) state.epicPlan.isShown = isShown;
}

export function editPlanPrompt({ state }: App, changes: Partial<Prompt>): void {
  if (state.epicPlan) Object.assign(state.epicPlan.prompt, changes);
}

export function sendPlanPrompt(app: App): void {
  const plan = app.state.epicPlan;
  if (!plan || plan.stage === 'running') return;
  const request = app.sendRequest({
    purpose: 'Plan epic',
    messages: messagesOf(plan.prompt),
    ...modelOf(app, 1),
  });
  Object.assign(plan, { stage: 'running', request, text: '', error: '' });
}

export function reopenPlanPrompt(app: App): void {
  const plan = app.state.epicPlan;
  if (!plan) return;
  cancelRequest(app);
  Object.assign(plan, { stage: 'prompt', error: '' });
}

export function editPlan({ state }: App): void {
  if (state.epicPlan?.stage === 'answered') state.epicPlan.stage = 'editing';
}

export function editPlanText({ state }: App, text: string): void {
  if (state.epicPlan?.stage === 'editing') state.epicPlan.text = text;
}

export function acceptPlan({ state, now, step }: App): Refusal {
  const plan = state.epicPlan;
  if (!plan) return [];
  const checked = checkPlan(plan.text);
  if (!checked.ok) return checked.problems.map(({ where, found }) => `${where}: ${found}`);
  step('Accept plan');
  const ids = checked.tracks.map(({ tickets, ...track }) =>
    addTrack(state, { ...track, project: plan.project, createdAt: now }, tickets.map(plannedTicket)),
  );
  state.activeTrack = ids[0] ?? state.activeTrack;
  state.epicPlan = null;
  return [];
}

export function cancelPlan(app: App): void {
  cancelRequest(app);
  app.state.epicPlan = null;
}

function planPrompt(epic: string, mainContext: string): Prompt {
  const user = [
    'Split this epic into tracks and tickets.',
    epic.trim(),
    'Answer with one JSON object of this shape, and nothing else:',
    PLAN_SHAPE,
  ];
  return { system: systemPrompt(1, mainContext), user: user.join('\n\n') };
}

function plannedTicket({ id, tier, ...fields }: PlannedTrack['tickets'][number]): Ticket {
  return newTicket(id, { ...fields, assignedTo: tier });
}

function cancelRequest({ state, cancelRequest, dismissRequest }: App): void {
  const request = state.epicPlan?.request ?? null;
  if (!state.epicPlan || request === null) return;
  cancelRequest(request);
  dismissRequest(request);
  state.epicPlan.request = null;
}
