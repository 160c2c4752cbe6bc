/**
 * Runs in the measured page, before its own scripts. Looks from outside: at key events, at the text of the
 * semantics DOM, at the app's public record of its reloads, and at the textures that the page has the GPU keep.
 */

/** @typedef {{ ok: boolean, total: number, pause: number, steps: Record<string, number>, failure?: { message: string } }} ReloadRecord */

(() => {
  const NEW_CODE_WITHIN_MS = 60_000;
  let keyAt = 0;
  let handledAt = 0;

  addEventListener(
    'keydown',
    (event) => {
      if (event.code !== 'KeyR' || !event.ctrlKey || !event.altKey) return;
      keyAt = event.timeStamp;
      handledAt = performance.now();
    },
    { capture: true },
  );

  /** @returns {ReloadRecord[]} */
  const history = () => Reflect.get(globalThis, 'rekindle').history;
  const shows = (/** @type {string} */ text) => document.body?.textContent?.includes(text) ?? false;

  /**
   * Call it before the key is pressed.
   * @param {string} text what the new code shows, and the old code doesn't
   * @returns {Promise<{ total: number, text: number, pause: number, steps: Record<string, number> }>} see `Reload`, scenarios/reloads.mjs
   */
  async function reloadShowing(text) {
    const before = history().length;
    const textAt = await seen(text, () =>
      history().length > before ? history().at(-1)?.failure?.message : undefined,
    );
    return { ...(await recorded(before)), text: textAt - keyAt };
  }

  /** The same of new code that shows nothing else. Call it before the key is pressed. */
  function reload() {
    return recorded(history().length);
  }

  /** @param {number} before how many reloads there were */
  async function recorded(before) {
    while (history().length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    const record = history().at(-1);
    if (!record?.ok) throw new Error(`The reload failed: ${record?.failure?.message}`);
    return { total: handledAt - keyAt + record.total, pause: record.pause, steps: { ...record.steps } };
  }

  /**
   * @param {string} text
   * @param {() => string | undefined} failure
   * @returns {Promise<number>} the time when it was there
   */
  function seen(text, failure) {
    return new Promise((resolve, reject) => {
      /** @param {() => void} settle */
      const end = (settle) => {
        observer.disconnect();
        clearInterval(timer);
        settle();
      };
      const deadline = performance.now() + NEW_CODE_WITHIN_MS;
      const observer = new MutationObserver(() => {
        if (shows(text)) end(() => resolve(performance.now()));
      });
      const timer = setInterval(() => {
        const message = failure() ?? (performance.now() > deadline ? `“${text}” did not appear` : undefined);
        if (message !== undefined) end(() => reject(new Error(message)));
      }, 500);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  }

  /** Textures that there are in all WebGL contexts. @type {Set<WebGLTexture>} */
  const textures = new Set();
  const { createTexture, deleteTexture } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.createTexture = function () {
    const texture = createTexture.call(this);
    textures.add(texture);
    return texture;
  };
  WebGL2RenderingContext.prototype.deleteTexture = function (texture) {
    if (texture) textures.delete(texture);
    deleteTexture.call(this, texture);
  };

  Object.assign(globalThis, { probe: { shows, reload, reloadShowing, textures: () => textures.size } });
})();
