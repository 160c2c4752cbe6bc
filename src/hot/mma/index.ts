import { defineHotModule } from 'rekindle';
import { adoptTracks } from './part.js';
import {
  acceptPlan,
  cancelPlan,
  editPlan,
  editPlanPrompt,
  editPlanText,
  planEpic,
  reopenPlanPrompt,
  sendPlanPrompt,
  showPlan,
} from './plan.js';
import { takeTicketAnswers } from './run-outcome.js';
import {
  approveTicketPrompt,
  editTicketPrompt,
  rejectTicketPrompt,
  runNextTicket,
  runTicket,
  setStepMode,
  stopTicket,
} from './runs.js';
import { initialState, schema } from './state.js';
import {
  blockTickets,
  completeTickets,
  reopenTickets,
  skipTickets,
  unblockTickets,
} from './ticket-status.js';
import { changeTicket, createTicket, deleteTickets, moveTickets } from './tickets.js';
import { clearTierTokens, setTierModel } from './tiers.js';
import { changeTrack, createTrack, deleteTrack, deleteTracksOf, loadTrack } from './tracks.js';

/**
 * Work for models: tracks of tickets, and what runs of them. It draws nothing: `gui` does, and changes it through these
 * targets alone.
 */
export default defineHotModule({
  name: 'mma',
  version: 1,
  stateKeys: Object.keys(schema.entries),
  initialState,
  schema,
  // What is shown, asked and under way is no part of the history, and ids are not used twice. Tokens that were spent
  // are not unspent.
  transientKeys: [
    'activeTrack',
    'tierTokens',
    'ticketRuns',
    'ticketApproval',
    'mmaStepMode',
    'epicPlan',
    'nextTrack',
    'nextTicket',
  ],
  dependsOn: ['ai-client', 'project'],
  targets: {
    createTrack,
    changeTrack,
    deleteTrack,
    deleteTracksOf,
    loadTrack,
    createTicket,
    changeTicket,
    deleteTickets,
    moveTickets,
    completeTickets,
    skipTickets,
    blockTickets,
    unblockTickets,
    reopenTickets,
    runTicket,
    runNextTicket,
    editTicketPrompt,
    approveTicketPrompt,
    rejectTicketPrompt,
    stopTicket,
    setStepMode,
    setTierModel,
    clearTierTokens,
    planEpic,
    showPlan,
    editPlanPrompt,
    sendPlanPrompt,
    reopenPlanPrompt,
    editPlan,
    editPlanText,
    acceptPlan,
    cancelPlan,
    takeTicketAnswers,
    adoptTracks,
  },
});
