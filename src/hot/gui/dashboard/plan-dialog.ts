import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import { type CheckedPlan, checkPlan, type PlanProblem } from '../../mma/check-plan.js';
import type { EpicPlan } from '../../mma/state.js';
import { estimatedTokens } from '../../mma/tokens.js';
import { renderPlanProblems, renderProposal } from './plan-proposal.js';
import { renderPrompt } from './prompt-fields.js';

/** The longest text that a field takes, characters. */
const MOST_TO_EDIT = 100_000;
/** CSS px. */
const PROBLEMS_HEIGHT = 84;

interface PlanView {
  readonly title: string;
  body(): void;
  buttons(): void;
}

/** Planning an epic: its prompt, the answer as it comes, the proposal, and what is wrong with it. Closing it hides it. */
export function renderPlanDialog(app: App): void {
  const { state, ui } = app;
  const plan = state.epicPlan;
  if (!plan?.isShown) return;
  const { title, body, buttons } = viewOf(app, plan);
  if (!ui.dialog(`${title}##plan`, { width: 680 }, body, buttons)) app.showPlan(false);
}

function viewOf(app: App, plan: EpicPlan): PlanView {
  if (plan.stage === 'prompt') return promptView(app, plan);
  if (plan.stage === 'running') return runningView(app, plan);
  if (plan.error !== '') return failedView(app, plan);
  const checked = checkPlan(plan.text);
  if (plan.stage === 'editing') return editingView(app, plan, checked);
  return checked.ok ? proposalView(app, checked) : malformedView(app, plan, checked);
}

function promptView(app: App, plan: EpicPlan): PlanView {
  const { ui, isReadOnly } = app;
  let isSent = false;
  return {
    title: 'Plan the epic',
    body() {
      ui.text('This goes to the model of tier 1. Change it as you like.', { tone: 'secondary' });
      const { changes, isSubmitted } = renderPrompt(app, plan.prompt);
      if (Object.keys(changes).length > 0) app.editPlanPrompt(changes);
      isSent = isSubmitted;
    },
    buttons() {
      if (ui.button('Cancel')) app.cancelPlan();
      const send = { look: 'primary', icon: 'send', disabled: isReadOnly } as const;
      if (ui.button('Approve and send', send) || isSent) app.sendPlanPrompt();
    },
  };
}

function runningView(app: App, plan: EpicPlan): PlanView {
  const { state, ui } = app;
  const text = requestOf(state, plan.request)?.text ?? '';
  return {
    title: 'Planning the epic',
    body() {
      ui.spinner(text === '' ? 'Waiting for the model' : `≈ ${estimatedTokens(text)} tokens so far`);
      if (text !== '') ui.textView('Answer so far', text, { height: 280 });
    },
    buttons() {
      if (ui.button('Stop', { icon: 'stop' })) app.reopenPlanPrompt();
      if (ui.button('Hide', { look: 'primary' })) app.showPlan(false);
    },
  };
}

function failedView(app: App, plan: EpicPlan): PlanView {
  return {
    title: 'Planning has failed',
    body: () => app.ui.text(plan.error, { tone: 'danger' }),
    buttons: () => renderAgain(app, () => {}),
  };
}

function malformedView(app: App, plan: EpicPlan, checked: CheckedPlan & { ok: false }): PlanView {
  const { state, ui, isReadOnly } = app;
  return {
    title: 'The answer is no plan',
    body() {
      if (state.provider.kind === 'echo') {
        ui.text(
          'The Echo provider only sends the prompt back. Choose a server and a model in Project Settings.',
          {
            tone: 'warning',
          },
        );
      }
      renderPlanProblems(app, checked.problems);
      if (plan.text !== '') ui.textView('Answer', plan.text, { height: 220, lineNumbers: true });
    },
    buttons() {
      renderAgain(app, () => {
        const edit = { icon: 'edit', disabled: isReadOnly || plan.text.length > MOST_TO_EDIT } as const;
        if (ui.button('Edit', edit)) app.editPlan();
      });
    },
  };
}

function proposalView(app: App, { tracks }: CheckedPlan & { ok: true }): PlanView {
  const { ui, isReadOnly } = app;
  return {
    title: 'A plan of the epic',
    body: () => renderProposal(app, tracks),
    buttons() {
      if (ui.button('Cancel')) app.cancelPlan();
      if (ui.button('Edit', { icon: 'edit', disabled: isReadOnly })) app.editPlan();
      if (ui.button('Accept', { look: 'primary', icon: 'check', disabled: isReadOnly })) app.acceptPlan();
    },
  };
}

function editingView(app: App, plan: EpicPlan, checked: CheckedPlan): PlanView {
  const { ui, isReadOnly } = app;
  let isSubmitted = false;
  return {
    title: 'Edit the plan',
    body() {
      const error = checked.ok ? undefined : tellFirst(checked.problems);
      const options = { minRows: 12, maxRows: 20, disabled: isReadOnly, error } as const;
      const text = ui.textArea('Plan as JSON', plan.text, options);
      isSubmitted = ui.submitted('Plan as JSON');
      if (text !== plan.text) app.editPlanText(text);
      // With room for a problem or two, so that the field stays where it is.
      ui.column({ minHeight: PROBLEMS_HEIGHT }, () => {
        if (checked.ok) ui.text('Ctrl+Enter accepts it.', { role: 'caption', tone: 'muted' });
        else if (checked.problems.length > 1) renderPlanProblems(app, checked.problems);
      });
    },
    buttons() {
      if (ui.button('Cancel')) app.cancelPlan();
      const accept = { look: 'primary', icon: 'check', disabled: isReadOnly || !checked.ok } as const;
      if (ui.button('Accept', accept) || (isSubmitted && !isReadOnly)) app.acceptPlan();
    },
  };
}

/** What is wrong first, and where. */
function tellFirst([first]: readonly PlanProblem[]): string {
  if (!first) return '';
  const found = `expected ${first.expected}, found ${first.found}`;
  return first.where === 'answer'
    ? `${found[0]?.toUpperCase()}${found.slice(1)}`
    : `${first.where}: ${found}`;
}

/** @param others More buttons, before the last one. */
function renderAgain(app: App, others: () => void): void {
  const { ui, isReadOnly } = app;
  if (ui.button('Cancel')) app.cancelPlan();
  if (ui.button('Change the prompt', { disabled: isReadOnly })) app.reopenPlanPrompt();
  others();
  if (ui.button('Ask again', { look: 'primary', icon: 'restart', disabled: isReadOnly }))
    app.sendPlanPrompt();
}
