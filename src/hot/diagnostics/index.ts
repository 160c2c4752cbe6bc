import { defineHotModule } from 'rekindle';
import { renderDiagnostics } from './storage.js';

/** How the workbench does: what it keeps, and where. */
export default defineHotModule({ name: 'diagnostics', targets: { renderDiagnostics } });
