import type { App } from 'rekindle';
import { requestOf } from '../ai-client/lookup.js';

import { countTokens } from './tokens.js';
import { isUnderWay } from './under-way.js';

/** Puts the answer to the plan's prompt into it, when it has ended. */
export function takePlanAnswer(app: App): void {
  const { state, services } = app;
  const plan = state.epicPlan;
  if (plan?.stage !== 'running') return;
  const request = requestOf(state, plan.request);
  if (request && isUnderWay(request)) return;
  if (request) {
    countTokens(app, 1, request);
    app.dismissRequest(request.id);
  }
  plan.request = null;
  plan.text = request?.text ?? '';
  if (request?.state === 'cancelled') {
    plan.stage = 'prompt';
    return;
  }
  plan.stage = 'answered';
  plan.error = request?.state === 'done' ? '' : (request?.error?.message ?? 'The request is gone.');
  if (plan.isShown) return;
  if (plan.error === '') services.notify.toast('The plan of the epic is there: see the MMA Dashboard');
  else services.notify.toast('Planning the epic has failed: see the MMA Dashboard', { tone: 'danger' });
}
