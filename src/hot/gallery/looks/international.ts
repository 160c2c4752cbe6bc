import { page } from '../page.js';

const TEXTS = [
  ['Arabic', 'مرحبا بالعالم، هذا نص طويل يُكتب من اليمين إلى اليسار ويجب أن يلتف إلى أسطر.'],
  ['Hebrew, with English', 'הפונקציה render() מציירת 12 שורות של TypeScript בכל פריים.'],
  ['English, with Hebrew', 'The word שלום means peace, and עולם means world; both in one line.'],
  ['Japanese', '吾輩は猫である。名前はまだ無い。「どこで生れたか」とんと見当がつかぬ。'],
  ['Chinese', '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。（寒来暑往）秋收冬藏。'],
  ['Korean', '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.'],
  ['Hindi', 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता प्राप्त है।'],
  ['Thai', 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ'],
  ['Greek and Cyrillic', 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι. Все люди рождаются свободными.'],
  ['Vietnamese', 'Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi.'],
  ['Combining marks', 'Z̷̢̛a̸l̴g̵o̶ and é ö å, ṩ̂ and q̃ stay one piece each.'],
  ['Emoji', '👩‍👩‍👧‍👦 👨🏽‍💻 🏳️‍🌈 👍🏿 ❤️‍🔥 1️⃣ 2️⃣ and one 🚀 in a line'],
] as const;

export const internationalPage = page({
  title: 'International text',
  about:
    'The browser shapes all text, drawn and edited alike. A text lies and wraps as its first letter asks: from the right for Arabic and Hebrew, between any two letters for Chinese and Japanese.',
  initial: () => ({
    hebrew: 'שלום עולם',
    japanese: '吾輩は猫である。名前はまだ無い。',
    checked: true as boolean,
  }),
  draw({ ui }, values, show) {
    show('Each in a column of 240 px', () => {
      ui.grid({ columns: { minWidth: 240 }, gap: 16, align: 'start' }, () => {
        for (const [language, text] of TEXTS) {
          ui.column({ gap: 4 }, () => {
            ui.text(language, { role: 'caption', tone: 'muted' });
            ui.text(text, { maxWidth: 240 });
          });
        }
      });
    });
    show('Edited: nothing moves when a field takes the focus', () => {
      values.hebrew = ui.textField('Hebrew', values.hebrew, { maxWidth: 320 });
      values.japanese = ui.textArea('Japanese', values.japanese, { maxWidth: 320, minRows: 2 });
    });
    show('On controls', () => {
      ui.row({ gap: 8, wrap: true }, () => {
        ui.button('送信', { look: 'primary' });
        ui.button('ביטול');
        ui.badge('进行中', { tone: 'info' });
        ui.badge('تم', { tone: 'success' });
      });
      values.checked = ui.checkbox('إظهار الكل', values.checked);
    });
    show('In spans, which keep their order', () => {
      ui.richText(
        [
          'הקובץ ',
          { text: 'main.ts', code: true },
          ' נשמר, ',
          { text: 'והטעינה', strong: true },
          ' הצליחה ✅',
        ],
        { maxWidth: 240 },
      );
    });
    show('In lists, quotes and tables, which begin where they are written from', () => {
      ui.column({ gap: 8, maxWidth: 320 }, () => {
        ui.bulletList({}, () => {
          ui.bulletItem({}, () => ui.text('לבנות את המודולים'));
          ui.bulletItem({}, () => {
            ui.text('לטעון אותם');
            ui.bulletList({ first: 9 }, () => {
              ui.bulletItem({}, () => ui.text('את מה שהשתנה'));
              ui.bulletItem({}, () => ui.text('ואת השאר'));
            });
          });
          ui.bulletItem({ done: true }, () => ui.text('להחליף'));
        });
        ui.quote({}, () => ui.text('ما لا يمكن إعادة تحميله لا يمكن إصلاحه وهو يعمل.'));
        ui.textTable(
          ['שלב', { label: 'ms', align: 'end' }],
          [
            ['בנייה', '21'],
            ['החלפה', '3'],
          ],
        );
      });
    });
    show('Cut off: between letters, never inside one', () => {
      for (const [language, text] of TEXTS.slice(0, 5)) {
        ui.scope(language, () => ui.text(text, { maxWidth: 160, wrap: false }));
      }
    });
  },
});
