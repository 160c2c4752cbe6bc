import type { App } from 'rekindle';
import { requestOf } from '../../ai-client/lookup.js';
import { checkPlan } from '../../mma/check-plan.js';
import type { EpicPlan } from '../../mma/state.js';
import { estimatedTokens } from '../../mma/tokens.js';

/** How far the planning of an epic is, while its dialog is closed. */
export function renderPlanStatus(app: App): void {
  const { state, ui } = app;
  const plan = state.epicPlan;
  if (!plan || plan.isShown) return;
  ui.row({ surface: 2, padding: 8, gap: 8, align: 'center' }, () => {
    if (plan.stage === 'running') ui.spinner('Planning the epic', { labelHidden: true });
    else ui.icon('list-checks', { tone: 'accent' });
    ui.text(planStatus(app, plan), { grow: 1, wrap: false });
    if (
      ui.button('Discard the plan', { icon: 'trash', iconOnly: true, look: 'ghost', height: 24, width: 24 })
    )
      app.cancelPlan();
    if (ui.button('Show the plan', { height: 24 })) app.showPlan(true);
  });
}

function planStatus({ state }: App, plan: EpicPlan): string {
  if (plan.stage === 'prompt') return 'The epic’s prompt is not sent yet';
  if (plan.stage === 'running') {
    const request = requestOf(state, plan.request);
    return `Planning the epic: ≈ ${estimatedTokens(request?.text ?? '')} tokens so far`;
  }
  if (plan.error !== '') return 'Planning the epic has failed';
  return checkPlan(plan.text).ok ? 'A plan of the epic waits for you' : 'The answer is no plan yet';
}
