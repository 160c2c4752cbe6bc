/** Texts of about 1 kB by the thousand that nobody has to store: each is worked out from its number. */

const WORDS =
  'worker frame state reload patch journal layout canvas branch module draft replica session commit window scroll height anchor entry label token stream answer question context system merge folder ticket review deadline'.split(
    ' ',
  );
const JOINTS = ['and', 'of the', 'with', 'before', 'until', 'which', 'for each', 'in the', 'or', 'from'];
/** Of a whole passage: from the shortest to the longest. */
const LEAST_WORDS = 60;
const MOST_WORDS = 240;

/** @param words How many; as many as the number makes of it when left out. */
export function passage(number: number, words: number = wordsOf(number)): string {
  let text = '';
  let seed = (number * 2_654_435_761) >>> 0;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let isStart = true;
  for (let word = 0; word < words; word++) {
    const bare = WORDS[next(WORDS.length)] ?? '';
    text += isStart ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
    const isEnd = word === words - 1 || next(12) === 0;
    text += isEnd ? '.' : next(3) === 0 ? ` ${JOINTS[next(JOINTS.length)]}` : '';
    if (word < words - 1) text += isEnd && next(5) === 0 ? '\n\n' : ' ';
    isStart = isEnd;
  }
  return text;
}

function wordsOf(number: number): number {
  return LEAST_WORDS + (Math.abs(number * 7919) % (MOST_WORDS - LEAST_WORDS));
}
