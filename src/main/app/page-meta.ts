/** What the server wrote into the page. */
export interface PageMeta {
  /** Where new code comes from: a dev server that builds, or the manifest of a deployed site. */
  builder: 'dev' | 'static';
  /** Hash of the sources that main was made from (rule R9); null when the page does not say. */
  platform: string | null;
}

/** @throws Error when the page was not made by Rekindle's own server or build. */
export function readPageMeta(document: Document): PageMeta {
  const content = (name: string): string | null =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? null;
  const builder = content('rekindle:builder');
  if (builder === 'dev' || builder === 'static') return { builder, platform: content('rekindle:platform') };
  throw new Error(
    `The page's <meta name="rekindle:builder"> should say "dev" or "static", but says ${builder === null ? 'nothing' : `"${builder}"`}. Serve it with npm start, or build it with npm run build.`,
  );
}
