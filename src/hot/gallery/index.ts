import { defineHotModule } from 'rekindle';
import { renderGallery } from './gallery.js';
import { initialState, schema } from './state.js';

/** A page for each kind that the UI has: documentation, test bed, and the place to look. */
export default defineHotModule({
  name: 'gallery',
  version: 1,
  stateKeys: ['galleryPage', 'galleryValues'],
  dependsOn: ['markdown'],
  initialState,
  schema,
  targets: { renderGallery },
});
