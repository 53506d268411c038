/** Running text in the order in which it was drawn: header blocks after their pages, labels away from their block. */
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../support/layoutOf.js';
import { recognised } from '../../support/recognised.js';

const LEVEL = 'OBIETTIVO DI MANDATO';
const TITLE = 'CASA - Un tetto.';
const PERSON = ['Responsabile', 'UGO VERDI'];
const LABELS = ['Assessorato', 'ANNA ROSSI', ...PERSON];
const code = (number: number) => `2023_2028_DUP_0${number}`;
const block = (number: number, ...lines: readonly string[]) => [LEVEL, code(number), TITLE, ...lines];
const head = (number: number) => block(number, ...LABELS);
const body = (number: number) => [LEVEL, TITLE, 'Finalità', `Costruire ${number}.`];
const last = (number: number) => [...body(number), ...head(number)];
const first = (number: number) => [...head(number), ...body(number)];

const header = (number: number, portfolio = 'ANNA ROSSI', person = 'UGO VERDI') =>
  `# ${code(number)} ${TITLE} | ${portfolio} | - | ${person}`;
const shown = (number: number) => ['=', TITLE, '## purpose', `Costruire ${number}.`];
const both = (number: number) => [header(number), ...shown(number)];

const ordered = (...lines: readonly string[]) =>
  recognised(layoutOf('Livello\tOBIETTIVO DI MANDATO', ...lines)).filter((line) => !line.startsWith('?'));
const paged = (...pages: readonly (readonly string[])[]) =>
  ordered(
    ...pages
      .map((page) => page.join('\n'))
      .join('\n\f')
      .split('\n'),
  );

describe('header blocks after their pages', () => {
  it('are moved to the front', () => expect(paged(last(1), last(2))).toEqual([...both(1), ...both(2)]));

  it('are moved where only marks part the pages', () => {
    expect(ordered(...last(1), 'Pagina 1 di 2', ...last(2), 'Pagina 2 di 2')).toEqual([
      ...[...both(1).slice(0, 1), '~ Pagina 1 di 2', ...shown(1)],
      ...[...both(2).slice(0, 1), '~ Pagina 2 di 2', ...shown(2)],
    ]);
  });

  it('are moved on most pages, those that stand first stay', () => {
    expect(paged(last(1), last(2), first(3))).toEqual([...both(1), ...both(2), ...both(3)]);
  });

  it('stay where marks stand between the blocks and their bodies', () => {
    const person = (number: number) => `UGO ${['VERDI', 'MORI', 'NERI'][number - 1]}`;
    const headOf = (number: number) => block(number, 'Assessorato', 'ANNA ROSSI', 'Responsabile', person(number));
    const lines = [1, 2, 3].flatMap((number) => [...headOf(number), `Pagina ${number} di 3`, ...body(number)]);
    const found = ordered(...lines).filter((line) => !line.startsWith('~'));
    expect(found).toEqual(
      [1, 2, 3].flatMap((number) => [header(number, 'ANNA ROSSI', person(number)), ...shown(number)]),
    );
  });

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['on a single page', [last(1)], [...shown(1), header(1)]],
    [
      'on half of the pages',
      [last(1), last(2), first(3), first(4)],
      [...shown(1), header(1), ...shown(2), header(2), ...both(3), ...both(4)],
    ],
  ])('stay %s', (_, pages, wanted) => expect(paged(...pages)).toEqual(wanted));
});

describe('labels', () => {
  const bare = header(1, '-', '-');

  it.each<[string, readonly string[], readonly string[]]>([
    ['after the body', [...block(1), ...body(1), ...LABELS], both(1)],
    ['after the body, but one', [...block(1), ...body(1), ...PERSON], [bare, ...shown(1), ...PERSON]],
    [
      'after the body of a block that has one',
      [...block(1, ...PERSON), ...body(1), ...LABELS],
      [header(1, '-'), ...shown(1), ...LABELS],
    ],
    ['after the heading', [...block(1), LEVEL, ...LABELS, TITLE, 'Finalità', 'Costruire 1.'], both(1)],
    ['after a heading without its title', [...block(1), LEVEL, ...LABELS, 'Finalità'], [header(1), '=', '## purpose']],
    ['above the next block', [...first(1), ...LABELS, ...block(2), ...body(2)], [...both(1), ...both(2)]],
    [
      'above the next block, but one',
      [...first(1), ...PERSON, ...block(2), ...body(2)],
      [...both(1), ...PERSON, header(2, '-', '-'), ...shown(2)],
    ],
    [
      'above a block that has one of them',
      [...first(1), ...LABELS, ...block(2, ...PERSON), ...body(2)],
      [...both(1), ...LABELS, header(2, '-'), ...shown(2)],
    ],
    [
      'too far above',
      [
        ...first(1),
        'Assessorato',
        'ANNA ROSSI',
        ...Array(21).fill('e Boschi'),
        'Responsabile',
        ...block(2),
        ...body(2),
      ],
      [
        ...both(1),
        'Assessorato',
        'ANNA ROSSI',
        ...Array(21).fill('e Boschi'),
        'Responsabile',
        header(2, '-', '-'),
        ...shown(2),
      ],
    ],
  ])('%s', (_, lines, wanted) => expect(ordered(...lines)).toEqual(wanted));
});
