import type { App } from 'rekindle';
import { newProject, type Project, type ProjectChanges } from './state.js';

declare module 'rekindle' {
  interface AppTargets {
    /** Adds a project and makes it the active one. A blank name is refused: answers null. Answers the project's id. */
    createProject(name: string): string | null;
    /** Adds a project of a file under a new id, and makes it the active one. Answers that id. */
    adoptProject(project: Project): string;
    /** Makes another project the active one. Nothing happens if it is gone. */
    openProject(id: string): void;
    /** Writes in a project. A blank name is left out. */
    changeProject(id: string, changes: ProjectChanges): void;
    /** Takes a project out of the list; the last one cannot be. Its discussions and tracks are their modules' to delete. */
    deleteProject(id: string): void;
  }
}

export function createProject({ state, now, step }: App, name: string): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return null;
  step('Create project');
  const id = `p${state.nextProject++}`;
  state.projects.push(newProject(id, trimmed, now));
  state.activeProject = id;
  return id;
}

export function adoptProject({ state }: App, project: Project): string {
  const id = `p${state.nextProject++}`;
  state.projects.push({ ...project, id });
  state.activeProject = id;
  return id;
}

export function openProject({ state }: App, id: string): void {
  if (projectOf(state.projects, id)) state.activeProject = id;
}

export function changeProject({ state }: App, id: string, changes: ProjectChanges): void {
  const project = projectOf(state.projects, id);
  if (!project) return;
  const { name, ...others } = changes;
  Object.assign(project, others);
  if (name !== undefined && name.trim() !== '') project.name = name.trim();
}

export function deleteProject({ state, step }: App, id: string): void {
  const index = state.projects.findIndex((project) => project.id === id);
  if (index < 0 || state.projects.length === 1) return;
  step('Delete project');
  state.projects.splice(index, 1);
  const next = state.projects[Math.min(index, state.projects.length - 1)];
  if (state.activeProject === id && next) state.activeProject = next.id;
}

export function projectOf(projects: readonly Project[], id: string): Project | undefined {
  return projects.find((project) => project.id === id);
}
