/** The text of a function body that draws a feed of 10,000 rows of about 1 kB: a name, two buttons, three paragraphs. */
export const FEED_BODY = `
  const sentence = (row: number, place: number) =>
    'Row ' + row + ' says in its sentence ' + place + ' what it has to say of workers, frames and the state that they share. ';
  const paragraph = (row: number, place: number, count: number) =>
    Array.from({ length: count }, (_, index) => sentence(row, place + index)).join('');
  ui.feed('Feed', { rowCount: 10_000, rowId: (row) => 'r' + row, grow: 1, estimate: 180 }, (row) => {
    ui.column({ surface: 2, padding: 12 }, () => {
      ui.row({}, () => {
        ui.text('entry ' + row, { role: 'caption', tone: 'accent', grow: 1 });
        ui.button('Edit', { look: 'ghost', height: 24 });
        ui.button('Delete', { icon: 'trash', iconOnly: true, look: 'ghost', height: 24 });
      });
      ui.richText([{ text: 'What is said: ', strong: true }, paragraph(row, 0, 1 + (row % 3)), { text: 'code()', code: true }, '.']);
      ui.text(paragraph(row, 3, 3));
      ui.richText([paragraph(row, 6, 1 + (row % 5)), { text: 'the end', emphasis: true }, '.']);
    });
  });`;
