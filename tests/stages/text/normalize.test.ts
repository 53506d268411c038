/** Text cleaned, compared and joined. */
import { describe, expect, it } from 'vitest';
import { cleanText, joinLines, labelKey, wordKey } from '../../../src/text/normalize.js';

describe('cleanText', () => {
  it.each([
    ['white space is folded', ' a \t b\u00A0\u2003c\n', 'a b c'],
    ['NFC', 'citta\u0300', 'città'],
    ['ligatures are spelt out', 'ﬁnalità eﬃcace ﬂusso', 'finalità efficace flusso'],
    ['ligatures in the wrong byte order, too', 'ra昀昀orzare 昀椀umi re琀椀 se琀琀e', 'rafforzare fiumi reti sette'],
    [
      'three of them, of which the last two are one',
      'u昀케ci 昀툀 tu琀\u{50000} a琀\uFFFDvità',
      'uffici ffl tutti attività',
    ],
    ['invisible signs are taken off', '\uFEFFpa\u00ADro\u200Bla\u2060', 'parola'],
    ['a soft hyphen at the end is a hyphen that was drawn', 'sport\u00AD', 'sport\u2010'],
    ['apostrophes and capitals stay', "PIU' PIÙ dell’anno", "PIU' PIÙ dell’anno"],
    ['signs stay', '€ 1.250,00 «40%» – n.º', '€ 1.250,00 «40%» – n.º'],
    ['nothing is nothing', ' \u00A0\u200B', ''],
  ])('%s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });
});

describe('labelKey', () => {
  it('is one for all ways to print a label', () => {
    const ways = [
      'Responsabilità',
      'RESPONSABILITA’',
      "responsabilita'",
      'Responsabilita\u0300:',
      ' Responsabilità : ',
    ];
    expect([...new Set(ways.map(labelKey))]).toEqual(['RESPONSABILITA']);
    expect(labelKey('Centro  di\tResponsabilità')).toBe('CENTRO DI RESPONSABILITA');
    expect(labelKey('Stato')).not.toBe(labelKey('Stati'));
  });
});

describe('wordKey', () => {
  it('is one for all ways to wrap a text', () => {
    expect([
      ...new Set(
        ['video-sorveglianza', 'video- sorveglianza', 'Video‐Sorveglianza', 'videosor\u00ADveglianza'].map(wordKey),
      ),
    ]).toEqual(['videosorveglianza']);
    expect(wordKey('ﬁne’ 40% € 3,5')).toBe('fine40%€35');
    expect(wordKey(' - … ')).toBe('');
  });
});

describe('joinLines', () => {
  it.each([
    ['', 'uno', 'uno'],
    ['uno', 'due', 'uno due'],
    ['video-', 'sorveglianza', 'video-sorveglianza'],
    ['azioni/', 'programmi', 'azioni/programmi'],
    ['BELLINI -', 'Istruzione', 'BELLINI - Istruzione'],
    ['progr\u2010', 'amma', 'programma'],
    ['Emilia\u2010', 'Romagna', 'Emilia\u2010 Romagna'],
    ['2024-', '2028', '2024-2028'],
    ['video-', '(sorveglianza)', 'video- (sorveglianza)'],
    ['dell’', 'anno', 'dell’ anno'],
  ])('%j and %j', (before, after, joined) => {
    expect(joinLines([before, after])).toBe(joined);
  });
});
