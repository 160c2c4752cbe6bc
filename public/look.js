// Runs before the page is painted for the first time: the bare page has the colours of the theme that was shown last
// (src/main/app/remembered-look.ts writes it down), and does not flash in others before the canvas is there.
(() => {
  try {
    const base = new URL('.', document.baseURI).pathname;
    const { theme } = JSON.parse(localStorage.getItem(`rekindle:${base}:look`) ?? '{}');
    if (typeof theme === 'string') document.documentElement.dataset.theme = theme;
  } catch {
    // Where storage is forbidden nothing is remembered.
  }
})();
