/** The marks of a markdown converter, taken off a cell; what stands for itself is kept. */

import { decodeHTML } from 'entities/decode';
import { describe, expect, it } from 'vitest';
import { unmark } from '../../../src/text/markdownMarks.js';

describe('a cell without its marks', () => {
  it.each<[raw: string, text: string, font: string]>([
    [' orti ', 'orti', ''],
    ['orti \\', 'orti', ''],
    ['or\\ti', 'or\\ti', ''],
    ['> orti', 'orti', ''],
    ['>> > orti', 'orti', ''],
    ['-   > orti', '-   orti', ''],
    ['- > 65 anni: tessera', '- > 65 anni: tessera', ''],
    ['- > € 500', '- > € 500', ''],
    ['> <b>orti</b> ', 'orti', ''],
    ['<p>orti</p>', 'orti', ''],
    ['# orti', 'orti', '#'],
    ['## orti #', 'orti', '##'],
    ['# orti {#orti}', 'orti', '#'],
    ['# orti { verdi', 'orti { verdi', '#'],
    ['# {#orti}', '', '#'],
    ['# orti {verdi} e', 'orti {verdi} e', '#'],
    ['- *orti*', '- orti', '*'],
    ['*   **orti**', '- orti', '**'],
    ['+ orti', '- orti', ''],
    ['12.  **orti**', '12.  orti', '**'],
    ['a. **orti**', 'a. orti', ''],
    ['3.**orti**', '3.orti', ''],
    ['1. * orti', '1. * orti', ''],
    ['***orti***', 'orti', '***'],
    ['** _orti_ **', '** orti **', ''],
    ['**_orti_**', 'orti', '**_'],
    ['_ orti_', '_ orti_', ''],
    ['_orti _', '_orti _', ''],
    ['**', '**', ''],
    ['____', '____', ''],
    ['*orti* e *prati*', 'orti e prati', ''],
    ['_orti_ e _prati_', 'orti e prati', ''],
    ['gli __orti__ e i ___prati___.', 'gli orti e i prati.', ''],
    ['un_orto_verde', 'un_orto_verde', ''],
    ['un2_orto_', 'un2_orto_', ''],
    ['un _orto_2', 'un _orto_2', ''],
    ['un _orto_v', 'un _orto_v', ''],
    ['un _ orto_ e', 'un _ orto_ e', ''],
    ['un _orto _ e', 'un _orto _ e', ''],
    ['una \\_riga\\_ sola', 'una _riga_ sola', ''],
    ['**orti e', 'orti e', '*'],
    ['prati**', 'prati', '*'],
    ['**orti** e prati', 'orti e prati', ''],
    ['gli **orti**', 'gli orti', ''],
    ['** orti', '** orti', ''],
    ['orti **', 'orti **', ''],
    ['a &amp; b&nbsp;c &quot;d&quot; &#39;e&#39; &euro;', 'a & b\u00A0c "d" \'e\' €', ''],
    ['&egrave;&#224;&#xF9; &#150; &nessuna; &', 'èàù – &nessuna; &', ''],
    ['** orti**', '** orti**', ''],
    ['orti*', 'orti*', ''],
    ['`2023_28_DUP_01`', '2023_28_DUP_01', ''],
    ['**`2023_28_DUP_01`**', '2023_28_DUP_01', '**'],
    ['CITTA` VIVA E PIU` VERDE', 'CITTA` VIVA E PIU` VERDE', ''],
    ['un ` solo', 'un ` solo', ''],
    ['il [sito](https://rocca.example/dup), qui', 'il sito, qui', ''],
    ['- [sito](/dup "Il DUP")', '- sito', ''],
    ['**[sito](dup.pdf)**', 'sito', '**'],
    ['![mappa](mappa.png)', '![mappa](mappa.png)', ''],
    ['[omissis](sic) e [1]', '[omissis](sic) e [1]', ''],
    ['\\[sito\\](dup.pdf)', '[sito](dup.pdf)', ''],
    ['31 km.[^1]', '31 km.', ''],
    ['[^1]: Dato ISTAT.', '[^1]: Dato ISTAT.', ''],
    ['[!NOTE]', '', ''],
    ['CO~2~ per m^2^', 'CO2 per m2', ''],
    ['ore 8~12, ~20 posti', 'ore 8~12, ~20 posti', ''],
    ['gli ==orti== e 2 == 2', 'gli orti e 2 == 2', ''],
    ['=====', '=====', ''],
  ])('%s', (raw, text, font) => {
    expect(unmark(raw, true, decodeHTML)).toEqual({ text, font });
  });

  it.each<[raw: string, text: string, font: string]>([
    ['> orti', '> orti', ''],
    ['# orti', '# orti', ''],
    ['* orti', '* orti', ''],
    ['*orti*', 'orti', '*'],
  ])('after another: %s', (raw, text, font) => {
    expect(unmark(raw, false, decodeHTML)).toEqual({ text, font });
  });
});
