/** Choices with boxes: which one is ticked, in signs of a keyboard and in those of symbol fonts. */
import { expect, it } from 'vitest';
import { choicesIn, hasBox } from '../../../src/vocabulary/boxes.js';

/** The choices, a ticked one in capitals; `null` if there are none. */
const read = (text: string): string | null =>
  choicesIn(text)
    ?.map((choice) => (choice.isTicked ? choice.text.toUpperCase() : choice.text))
    .join(', ') ?? null;

it.each<[string, string | null]>([
  ['[ ] da avviare [X] in corso [ ] concluso', 'da avviare, IN CORSO, concluso'],
  ['[] da avviare [x] in corso', 'da avviare, IN CORSO'],
  ['[_] da avviare [ x ] in corso', 'da avviare, IN CORSO'],
  ['( ) da avviare (X) in corso', 'da avviare, IN CORSO'],
  ['☐ da avviare ☒ in corso', 'da avviare, IN CORSO'],
  ['☐da avviare ☑in corso', 'da avviare, IN CORSO'],
  ['❏ da avviare ✓ in corso', 'da avviare, IN CORSO'],
  ['○ da avviare ● in corso', 'da avviare, IN CORSO'],
  ['\uF0A8 da avviare \uF0FE in corso', 'da avviare, IN CORSO'],
  ['da avviare [ ] in corso [X]', 'da avviare, IN CORSO'],
  ['[X] da avviare [X] in corso', 'DA AVVIARE, IN CORSO'],
  ['☐ da avviare ☐ in corso', 'da avviare, in corso'],
  ['☒ in corso', 'IN CORSO'],
  ['in corso', null],
  ['in corso [X] da', null],
  ['[ ] [X] in corso', null],
  ['☐', null],
])('%s', (text, wanted) => expect(read(text)).toBe(wanted));

it('finds a box anywhere', () => {
  expect(['in [x] corso', '☐', 'in corso', '[1] in corso', '(vedi)'].map(hasBox)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
