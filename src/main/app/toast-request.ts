import type { Data } from '../../shared/data.js';
import type { Toast } from '../overlay/chrome-model.js';
import type { ToastRequest } from './toaster.js';

const TONES = ['info', 'success', 'warning', 'danger'] as const satisfies readonly Toast['tone'][];

/**
 * The toast that hot code asks for by `services.notify.toast(text, options)`.
 * @throws what is wrong with the options: it becomes the service's reply
 */
export function toastRequest(text: Data | undefined, options: Data | undefined): ToastRequest {
  const { tone = 'info', ms } = isRecord(options) ? options : {};
  const where = `services.notify.toast('${String(text)}')`;
  const known = TONES.find((name) => name === tone);
  if (!known) throw new Error(`${where}: tone is ${String(tone)}; there are ${TONES.join(', ')}`);
  if (ms !== undefined && !(typeof ms === 'number' && ms > 0))
    throw new Error(`${where}: ms is ${String(ms)}; expected a number above 0, or Infinity`);
  return {
    text: String(text),
    tone: known,
    isUrgent: known === 'danger',
    ...(ms === undefined ? {} : { ms }),
  };
}

function isRecord(data: Data | undefined): data is Record<string, Data> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
