import type { Data } from '../../data.js';
import { assertData } from '../../state/assert-data.js';
import { cloneData } from '../../state/clone-data.js';
import { checkBody, checkString, UiError } from '../args.js';
import type { FrameCore } from '../frame-core.js';
import { propsOf } from '../props-of.js';
import type { DraggingUi } from './ui.js';

export function draggingUi(core: FrameCore): DraggingUi {
  return {
    draggable(id, options, body) {
      const where = core.enter('draggable', id);
      checkString(id, where, 'the id');
      core.checkOptions(options, 'draggable', where);
      checkBody(body as unknown, where);
      const data = copyOf(options.data, where);
      core.builder.container('draggable', core.builder.claim(id), propsOf(options, { data }), body, where);
    },
    dropZone(label, options, body) {
      const key = core.container('dropZone', label, options, body, (shown) =>
        propsOf(options, { label: shown, accepts: [...options.accepts] }),
      );
      return options.disabled ? null : (core.events.take(key, 'drop')?.drop ?? null);
    },
  };
}

/** It crosses to main and comes back with the drop: hot code's own may be a draft, or no data at all. */
function copyOf(data: Data, where: string): Data {
  try {
    assertData(data, ['data']);
    return cloneData(data);
  } catch (error) {
    throw new UiError(
      `${where}: option 'data' is not plain data: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
