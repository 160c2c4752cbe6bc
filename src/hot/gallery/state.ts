import type { Data } from 'rekindle';
import * as v from 'valibot';

export const schema = v.object({
  /** Title of the page that is shown. */
  galleryPage: v.string(),
  /** Page title → what its demonstrations hold. */
  galleryValues: v.record(
    v.string(),
    v.record(
      v.string(),
      v.custom<Data>(() => true),
    ),
  ),
});

export type GalleryState = v.InferOutput<typeof schema>;

declare module 'rekindle' {
  interface AppState extends GalleryState {}
}

export function initialState(): GalleryState {
  return { galleryPage: 'Button', galleryValues: {} };
}
