/** Rules for elements of texts of several faces: they break where the canvas does, and nowhere else. */
export const TEXT_RULES = `
  .rk-reading { cursor: text; }
  .rk-align-center { text-align: center; }
  .rk-align-end { text-align: end; }
  .rk-rich { white-space: pre; overflow-wrap: normal; }
  .rk-rich :is(a, code, em, s, strong) { color: inherit; text-decoration: none; }
  .rk-rich :is(a, code, em, s, span, strong) { line-height: 0; }
  .rk-rich code { padding: 0 4px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .rk-rich a { outline: none; cursor: pointer; }
  .rk-rich .rk-gap { font-size: 0; }
  .rk-wrap::after { content: '\\A'; white-space: pre; }
`;
