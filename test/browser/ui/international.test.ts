import { expect } from '@esm-bundle/chai';
import { setViewport } from '@web/test-runner-commands';
import { semanticsCss } from '../../../src/main/ui/semantics/style-sheet.js';
import { CanvasRuler } from '../../../src/main/ui/text/canvas-ruler.js';
import { TextMeasurer } from '../../../src/main/ui/text/text-measurer.js';
import { cssColour, DARK } from '../../../src/main/ui/theme.js';
import { setScreen } from '../support/devtools.js';
import { pictureOf } from '../support/picture.js';
import { Harness, node, type Spec, until } from './harness.js';

const TEXTS: Record<string, string> = {
  English: 'The quick brown fox jumps over the lazy dog, and well-known hyphens break/are broken.',
  Arabic: 'مرحبا بالعالم، هذا نص طويل يُكتب من اليمين إلى اليسار ويجب أن يلتف إلى أسطر.',
  Hebrew: 'שלום עולם! זהו טקסט ארוך שנכתב מימין לשמאל, וצריך להישבר לשורות.',
  'Hebrew with English': 'הפונקציה render() מציירת 12 שורות של TypeScript בכל פריים.',
  'English with Hebrew': 'The word שלום means peace, and עולם means world; both in one line.',
  Japanese:
    '吾輩は猫である。名前はまだ無い。「どこで生れたか」とんと見当がつかぬ。コンピューター、データー。',
  Chinese: '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。（寒来暑往）秋收冬藏。',
  Korean: '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.',
  Thai: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ',
  Hindi: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है।',
  Emoji: '👩‍👩‍👧‍👦👨🏽‍💻🇺🇳🏳️‍🌈👍🏿❤️‍🔥😀😀😀😀😀😀😀😀😀😀😀😀😀😀 done 1️⃣2️⃣',
  'Combining marks': 'Z̷̢̛a̸l̴g̵o̶ and é ö å, ṩ̂ and q̃ stay one piece each, wherever a line breaks.',
  'No-break spaces': 'Seite\u00a0123 und 10\u202f000\u00a0€ werden nicht getrennt, § 12 Abs. 3 schon.',
  Vietnamese: 'Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.',
  Punctuation:
    'price: $1,200.50 (approx.) [see note] “quoted” — dash—dash … a+b=c; x<y && y>z 50% C:\\dir\\file.txt',
  URL: 'https://example.com/a/very/long/path/that-goes-on?with=query&and=more#fragment',
};

describe('international text', () => {
  const measurer = new TextMeasurer(new CanvasRuler(document, DARK).width, DARK.faces);
  const element = document.createElement('div');

  before(async () => {
    await setViewport({ width: 1000, height: 700 });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(semanticsCss(DARK));
    document.adoptedStyleSheets = [sheet];
    element.className = 'rk rk-read rk-body';
    document.body.append(element);
  });
  after(() => {
    element.remove();
    document.adoptedStyleSheets = [];
  });

  /** The lines that the browser sets the text in. */
  function nativeLines(text: string, width: number): string[] {
    element.style.width = `${width}px`;
    element.textContent = text;
    const node = element.firstChild;
    if (!node) return [];
    const lines: string[] = [];
    let last = Number.NaN;
    const range = document.createRange();
    for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
      text,
    )) {
      range.setStart(node, index);
      range.setEnd(node, index + segment.length);
      const top = range.getClientRects()[0]?.top ?? last;
      if (Math.abs(top - last) < 8) lines[lines.length - 1] += segment;
      else {
        lines.push(segment);
        last = top;
      }
    }
    return lines.map((line) => line.trim());
  }

  for (const [language, text] of Object.entries(TEXTS)) {
    it(`${language} is measured as elements measure it`, () => {
      element.style.width = 'max-content';
      element.textContent = text;
      expect(measurer.width(text, 'body')).to.be.closeTo(element.getBoundingClientRect().width, 1);
    });

    it(`${language} is broken where elements break it`, () => {
      for (let width = 60; width < 500; width += 11) {
        const { lines } = measurer.set(text, 'body', width, true);
        expect(
          lines.map((line) => line.trim()),
          `at ${width}`,
        ).to.deep.equal(nativeLines(text, width));
      }
    });
  }
});

/** Where there is ink: its left and top edge, its right and bottom edge, in px of the picture. */
function inkIn({ width, height, data }: ImageData): number[] {
  const box = [width, height, 0, 0];
  const paper = data.slice(0, 3);
  for (let index = 0; index < width * height; index++) {
    const isInk = [0, 1, 2].some((c) => Math.abs((data[4 * index + c] ?? 0) - (paper[c] ?? 0)) > 60);
    if (!isInk) continue;
    const [x, y] = [index % width, Math.floor(index / width)];
    box[0] = Math.min(box[0] ?? 0, x);
    box[1] = Math.min(box[1] ?? 0, y);
    box[2] = Math.max(box[2] ?? 0, x);
    box[3] = Math.max(box[3] ?? 0, y);
  }
  return box;
}

describe('international text in fields', () => {
  let harness: Harness;

  before(async () => {
    await setViewport({ width: 1000, height: 700 });
    harness = await Harness.create();
  });
  after(() => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
  });

  const inkOf = async ({ x, y, width, height }: DOMRect): Promise<number[]> => {
    const inset = 4;
    const inside = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
    return inkIn(await pictureOf(inside));
  };

  for (const [language, text] of Object.entries(TEXTS)) {
    it(`${language} stands where the browser puts it when it is edited`, async () => {
      harness.show(
        node(
          'window',
          'W',
          { title: 'W', x: 10, y: 10, width: 400, height: 400 },
          node('textArea', 'Text', { label: 'Text', value: text, minRows: 6, maxRows: 6 }),
          node('button', 'b', { label: 'Elsewhere' }),
        ),
      );
      const field = harness.find<HTMLTextAreaElement>('textarea', 'Text');
      const area = field.getBoundingClientRect();
      const drawn = await inkOf(area);
      field.focus();
      field.style.caretColor = 'transparent';
      harness.ui.flush();
      const edited = await inkOf(area);
      field.blur();
      harness.ui.flush();
      for (const [index, edge] of drawn.entries()) {
        expect(edited[index], `edge ${index} of ${edited} and ${drawn}`).to.be.closeTo(edge, 1);
      }
    });
  }
});

/** How alike the ink of two pictures is, 0 to 1: what they have in common, letters a px apart or not. */
function likeness(one: ImageData, other: ImageData): number {
  const [mine, theirs] = [blurred(one), blurred(other)];
  let common = 0;
  let [first, second] = [0, 0];
  mine.forEach((value, index) => {
    const its = theirs[index] ?? 0;
    common += value * its;
    first += value * value;
    second += its * its;
  });
  return common / Math.sqrt(first * second);
}

/** How much ink there is around each px: elements place letters at parts of a px, where the canvas may not. */
function blurred({ width, height, data }: ImageData): number[] {
  const ink = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height
      ? 0
      : Math.abs((data[4 * (y * width + x) + 1] ?? 0) - (data[1] ?? 0));
  const sums: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      sums.push(ink(x - 1, y) + 2 * ink(x, y) + ink(x + 1, y) + ink(x, y - 1) + ink(x, y + 1));
  return sums;
}

describe('international text on the canvas', () => {
  const LANGUAGES = Object.entries(TEXTS);
  let harness: Harness;

  afterEach(async () => {
    expect(harness.errors).to.deep.equal([]);
    harness.dispose();
    await setScreen(1000, 700, 1);
  });

  /** Two of them, so that all is in view. */
  const inColumns = (texts: Spec[]): Spec =>
    node(
      'window',
      'W',
      { title: 'W', x: 0, y: 0, width: 1000, height: 700 },
      node('row', 'row', { wrap: true, gap: 16, align: 'start' }, ...texts),
    );

  /** Compares what the canvas shows of each with what its element does when it is made to be seen. */
  async function compare(): Promise<void> {
    const texts = LANGUAGES.map(([, text]) => harness.find('.rk-text', text));
    const all = harness.find('[role=dialog], [role=region], section, [aria-label=W]', 'W');
    const clip = all.getBoundingClientRect();
    const drawn = await pictureOf(clip);
    const canvas = harness.canvas.style;
    canvas.visibility = 'hidden';
    harness.host.style.background = cssColour(DARK.palette.surfaces[1]);
    for (const element of texts) element.style.color = cssColour(DARK.palette.tones.default);
    const native = await pictureOf(clip);
    const scale = drawn.width / clip.width;
    texts.forEach((element, index) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x - clip.x - 4, y - clip.y, width + 8, height].map((length) => Math.round(length * scale));
      const [mine, its] = [drawn, native].map((picture) => crop(picture, box)) as [ImageData, ImageData];
      const language = LANGUAGES[index]?.[0];
      const edges = inkIn(its);
      for (const [side, edge] of inkIn(mine).entries())
        expect(edge, `${language}: edge ${side}`).to.be.closeTo(edges[side] ?? -9, 1 + scale / 2);
      expect(likeness(mine, its), language).to.be.greaterThan(0.8);
    });
  }

  for (const scale of [1, 1.25, 1.5, 2]) {
    it(`is what elements show, at ${scale} device pixels per CSS px`, async () => {
      await setScreen(1000, 700, scale);
      harness = await Harness.create();
      await until(() => harness.ui.viewport.scale === scale, 'the pixel ratio');
      const texts = LANGUAGES.map(([language, text]) => node('text', language, { text, width: 460 }));
      harness.show(inColumns(texts));
      await compare();
    });
  }

  it('is what elements show in spans too, with the spaces between them', async () => {
    await setScreen(1000, 700, 1);
    harness = await Harness.create();
    const texts = LANGUAGES.map(([language, text]) => {
      const words = text.split(/(?<= )/);
      const half = Math.floor(words.length / 2);
      const parts = [words.slice(0, half).join(''), words.slice(half).join('')].filter((part) => part !== '');
      const spans = parts.map((part, index) => ({ text: part, strong: index === 0 }));
      return node('richText', language, { spans, width: 460 });
    });
    harness.show(inColumns(texts));
    await compare();
  });
});

function crop(picture: ImageData, [left = 0, top = 0, width = 0, height = 0]: number[]): ImageData {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  if (!context) throw new Error('The browser gives no 2D canvas to crop a picture with');
  context.putImageData(picture, 0, 0);
  return context.getImageData(left, top, width, height);
}
