import fc from 'fast-check';

/** Lines at which Markdown changes its mind: what opens, closes, goes on with or interrupts a block. */
const LINES = [
  ...['- a', '* b', '+ plus', '  - c', '    - d', ' - one', '  - two', '- - x', '-', '-     five', '-\ttab'],
  ...['1. one', '2. two', '10) ten', '12. twelve', '   3. three', '1.', '- [ ] task', '- ```', '1. ```'],
  ...['```', '```js', '  ```', '   ```', '    ```', ' ```', '~~~', '   ~~~', '  ~~~', '````', '``` a`b'],
  ...['para', 'more text', '  indented by 2', '   indented by 3', '    code', '\tcode', '   lazy', '\\'],
  ...['> quote', '> - x', '> ```', '>', '# head', '---', '***', '===', '* * *', '<div>'],
  ...['| a | b |', '|---|---|', '| c | d |', '[a]: /url', '[a]', '[^1]: foot', '[b]:\n  /url2 "t"'],
];

/** Texts made of such lines. */
export const markdownText = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\n', '\n\n', '\n\n\n', '\n  \n')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((lines) => lines.map(([line, end]) => line + end).join(''));
