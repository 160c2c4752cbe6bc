/** Counts the textures that there are in all WebGL contexts of the page, from now on. */
export class TextureCount {
  readonly #create = WebGL2RenderingContext.prototype.createTexture;
  readonly #delete = WebGL2RenderingContext.prototype.deleteTexture;
  readonly #alive = new Set<WebGLTexture>();

  constructor() {
    const { prototype } = WebGL2RenderingContext;
    const { createTexture, deleteTexture } = prototype;
    const alive = this.#alive;
    prototype.createTexture = function () {
      const texture = createTexture.call(this);
      alive.add(texture);
      return texture;
    };
    prototype.deleteTexture = function (texture) {
      if (texture) alive.delete(texture);
      deleteTexture.call(this, texture);
    };
  }

  get alive(): number {
    return this.#alive.size;
  }

  dispose(): void {
    WebGL2RenderingContext.prototype.createTexture = this.#create;
    WebGL2RenderingContext.prototype.deleteTexture = this.#delete;
  }
}
