/**
 * What stands beside the name of a person in a cell: office and title. They are no part of the name.
 *
 * In: nothing. Out: words in capitals, without accents and points. Example: of `SINDACO DOTT. MARIO ROSSI` the name is
 * `MARIO ROSSI`.
 */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'SINDACO',
    'SINDACA',
    'VICE',
    'VICESINDACO',
    'VICESINDACA',
    'ASSESSORE',
    'ASSESSORA',
    'COMMISSARIO',
    'COMMISSARIA',
  ],
  ...['CONSIGLIERE', 'CONSIGLIERA', 'DELEGATO', 'DELEGATA', 'PRESIDENTE', 'DIRIGENTE', 'DIRETTORE', 'DIRETTRICE'],
  ...['SEGRETARIO', 'SEGRETARIA', 'GENERALE', 'COMUNALE', 'RESPONSABILE', 'COMANDANTE', 'FUNZIONARIO', 'FUNZIONARIA'],
  ...['SIG', 'SIGRA', 'DOTT', 'DOTTSSA', 'SSA', 'DR', 'DRSSA', 'PROF', 'PROFSSA', 'ING', 'ARCH', 'AVV', 'GEOM', 'RAG'],
]);
