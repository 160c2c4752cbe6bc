import { defineHotModule } from 'rekindle';
import { askAgain, dismissAnswerError, sendMessage, stopAnswer, takeAnswers } from './answers.js';
import { askAside, dropAside, keepAside } from './aside.js';
import {
  createDiscussion,
  deleteDiscussion,
  deleteDiscussionsOf,
  openDiscussion,
  renameDiscussion,
  setRoles,
} from './discussions.js';
import {
  addEntry,
  collapseEntries,
  deleteEntry,
  editEntry,
  moveEntry,
  moveEntryTo,
  setEntryRole,
  toggleEntry,
  toggleReadMode,
} from './entries.js';
import { adoptDiscussions } from './part.js';
import { initialState, migrate, schema } from './state.js';
import { branchTake, deleteTake, openTake, promoteTake, renameTake } from './takes.js';

/** What is said in discussions. It draws nothing: `gui` does, and changes it through these targets alone. */
export default defineHotModule({
  name: 'discussion',
  version: 2,
  stateKeys: [
    'discussions',
    'activeDiscussion',
    'activeTakes',
    'takes',
    'discEntries',
    'discRoles',
    'discAnswers',
    'discAside',
    'discNextId',
    // Of version 1.
    'discNextEntry',
  ],
  initialState,
  schema,
  migrate,
  // What is shown and who waits for what is no part of the history, and ids are not used twice.
  transientKeys: ['activeDiscussion', 'activeTakes', 'discAnswers', 'discAside', 'discNextId'],
  dependsOn: ['ai-client', 'project'],
  targets: {
    createDiscussion,
    renameDiscussion,
    deleteDiscussion,
    deleteDiscussionsOf,
    openDiscussion,
    setRoles,
    branchTake,
    openTake,
    renameTake,
    deleteTake,
    promoteTake,
    addEntry,
    editEntry,
    setEntryRole,
    deleteEntry,
    moveEntry,
    moveEntryTo,
    toggleEntry,
    toggleReadMode,
    collapseEntries,
    sendMessage,
    askAgain,
    stopAnswer,
    dismissAnswerError,
    takeAnswers,
    askAside,
    keepAside,
    dropAside,
    adoptDiscussions,
  },
});
