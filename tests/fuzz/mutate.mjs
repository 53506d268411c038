/** Damages inputs, the same way for the same numbers: flips, cuts, swaps, lines moved, and two inputs joined. */

/** Numbers from 0 to 1 that a seed tells (mulberry32). */
export function numbersFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random, limit) => Math.floor(random() * limit);
const pick = (random, list) => list[below(random, list.length)];
const latin = (bytes) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text) => Buffer.from(text, 'latin1');

/** Two places of a list, changed for one another. */
function swapped(random, list) {
  const [one, other] = [below(random, list.length), below(random, list.length)];
  return list.map((item, i) => (i === one ? list[other] : i === other ? list[one] : item));
}

const ofLines = (change) => (random, bytes) => {
  const lines = latin(bytes).split('\n');
  return bytesOf(change(random, lines).join('\n'));
};

const NON_TEXT = [
  '\0',
  '\x1b[2J',
  '\f',
  '\r',
  '\t',
  '%PDF-',
  '\xff',
  '__proto__',
  '|',
  '**',
  '2023_2028_DUP_01',
  'Stato',
  'OBIETTIVO DI MANDATO\n',
];

/** What any bytes may suffer. */
const ANY = {
  flip(random, bytes) {
    const flipped = Buffer.from(bytes);
    for (let count = 1 + below(random, 8); count > 0; count -= 1)
      flipped[below(random, bytes.length)] ^= 1 << below(random, 8);
    return flipped;
  },
  cut: (random, bytes) => bytes.subarray(0, below(random, bytes.length) + 1),
  behead: (random, bytes) => bytes.subarray(below(random, bytes.length)),
  remove(random, bytes) {
    const start = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + below(random, 400))]);
  },
  repeat(random, bytes) {
    const start = below(random, bytes.length);
    const part = bytes.subarray(start, start + below(random, 4000));
    return Buffer.concat([bytes.subarray(0, start), part, bytes.subarray(start)]);
  },
  insert(random, bytes) {
    const at = below(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytesOf(pick(random, NON_TEXT)), bytes.subarray(at)]);
  },
};

/** What a text may suffer besides. */
const TEXT = {
  'swap lines': ofLines(swapped),
  'shuffle lines': ofLines((random, lines) => {
    const start = below(random, lines.length);
    const part = lines.slice(start, start + 12).map((line) => [random(), line]);
    return [
      ...lines.slice(0, start),
      ...part.sort((a, b) => a[0] - b[0]).map(([, line]) => line),
      ...lines.slice(start + 12),
    ];
  }),
  'remove lines': ofLines((random, lines) => {
    const start = below(random, lines.length);
    return [...lines.slice(0, start), ...lines.slice(start + 1 + below(random, 5))];
  }),
  'repeat lines': ofLines((random, lines) => {
    const start = below(random, lines.length);
    const end = start + 1 + below(random, 30);
    return [...lines.slice(0, end), ...lines.slice(start)];
  }),
  'swap pages': (random, bytes) => bytesOf(swapped(random, latin(bytes).split('\f')).join('\f')),
  'join lines': ofLines((random, lines) => {
    const at = below(random, lines.length);
    return [
      ...lines.slice(0, at),
      lines.slice(at, at + 2).join(pick(random, ['', ' ', '   '])),
      ...lines.slice(at + 2),
    ];
  }),
};

/** What a PDF may suffer besides. */
const PDF = {
  'swap pages'(random, bytes) {
    const refs = latin(bytes).replace(/\/Kids\s*\[([\d\sR]*)\]/, (all, kids) =>
      all.replace(kids, swapped(random, kids.match(/\d+ \d+ R/g) ?? []).join(' ')),
    );
    return bytesOf(refs);
  },
  'swap objects'(random, bytes) {
    const text = latin(bytes);
    const numbers = [...text.matchAll(/(?<=[\r\n])\d+(?= 0 obj)/g)].map(([number]) => number);
    if (numbers.length < 2) return bytes;
    const [one, other] = [pick(random, numbers), pick(random, numbers)];
    return bytesOf(
      text.replaceAll(/(?<=[\r\n])\d+(?= 0 obj)/g, (number) =>
        number === one ? other : number === other ? one : number,
      ),
    );
  },
  'change a number'(random, bytes) {
    const text = latin(bytes);
    const numbers = [...text.matchAll(/(?<=\/(?:Count|Length|Size|Prev|W|First|N|Rotate)\s*)\d+/g)];
    const found = pick(random, numbers);
    if (!found) return bytes;
    const other = pick(random, ['0', '1', '-1', '65536', '2147483647', found[0].slice(1) || '9', `${found[0]}0`]);
    return bytesOf(text.slice(0, found.index) + other + text.slice(found.index + found[0].length));
  },
};

const isPdf = (name) => name.endsWith('.pdf');

/** One damaged input: its bytes, and what was done to it. `files` are pairs of a name and its bytes. */
export function mutant(random, files) {
  const [name, whole] = pick(random, files);
  const ways = { ...ANY, ...(isPdf(name) ? PDF : TEXT) };
  const done = [];
  let bytes = whole;
  for (let count = 1 + below(random, 3); count > 0 && bytes.length > 0; count -= 1) {
    const way = pick(random, Object.keys(ways));
    bytes = ways[way](random, bytes);
    done.push(way);
  }
  if (random() < 0.1) {
    const [other, more] = pick(
      random,
      files.filter(([file]) => isPdf(file) === isPdf(name)),
    );
    bytes = Buffer.concat([
      bytes.subarray(0, below(random, bytes.length + 1)),
      more.subarray(below(random, more.length)),
    ]);
    done.push(`splice ${other}`);
  }
  return { name, bytes, done };
}
