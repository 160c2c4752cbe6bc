import * as v from 'valibot';

const TABS = ['project', 'epic', 'roles', 'provider'] as const;
export type SettingsTab = (typeof TABS)[number];

/** What the Project Settings window keeps: what is looked at in it, and what it asks. */
export const entries = {
  settingsTab: v.picklist(TABS),
  /** The project's name so far, while one is being created. */
  newProjectName: v.nullable(v.string()),
  /** The project that may be deleted, while that is asked. */
  deletingProject: v.nullable(v.string()),
  /** The role's name so far. */
  newRole: v.string(),
};

const schema = v.object(entries);
export type ProjectRoomState = v.InferOutput<typeof schema>;

export const transientKeys = ['settingsTab', 'newProjectName', 'deletingProject', 'newRole'] as const;

export function initialState(): ProjectRoomState {
  return { settingsTab: 'project', newProjectName: null, deletingProject: null, newRole: '' };
}
