/**
 * Words that offices use in the labels of sheets, beside the known labels: they tell what the label of an unknown sheet may
 * mean. They are used to draft a profile only; no sheet is read by them.
 *
 * In: nothing. Out: stems in capitals without accents, by what they speak for. The earlier a stem is in its row, the more
 * it tells. Example: `Struttura responsabile` begins with a word for an office, so that it names the centre.
 */
import type { KnownSection, OfficeField, ParameterField } from './labels.js';
import type { Level } from './levels.js';
import type { StatusKind } from './statuses.js';

type Stems<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Words of which one anywhere in a label settles what it means. */
export const TELLING: Stems<OfficeField> = {
  portfolio: ['ASSESSOR', 'POLITIC', 'DELEG', 'SINDAC', 'AMMINISTRATOR', 'GIUNTA', 'CONSIGLIER'],
  responsibilityCentre: ['CDR', 'CENTRO DI', 'ORGANIZZATIV'],
  responsiblePerson: ['GESTIONAL', 'FUNZIONARI', 'DIRIGENT', 'TITOLARE', 'INCARICAT', 'RUP'],
};

/** Words that a label begins with. */
export const HEADER_STEMS: Stems<OfficeField> = {
  portfolio: ['ASSESSOR', 'DELEG', 'SINDAC', 'AMMINISTRATOR', 'ORGANO', 'POLITIC', 'PROPONENT', 'REFERENTE POLITIC'],
  responsibilityCentre: [
    ...['CENTR', 'CDR', 'STRUTTUR', 'SETTOR', 'SERVIZI', 'UFFICI', 'AREA', 'DIREZION', 'UNITA', 'DIPARTIMENT', 'U.O'],
    ...['SEZION', 'RIPARTIZION', 'CDC'],
  ],
  responsiblePerson: [
    ...['RESPONSABIL', 'DIRIGENT', 'FUNZIONARI', 'DIRETTOR', 'REFERENT', 'TITOLAR', 'INCARICAT', 'CAPO', 'P.O', 'E.Q'],
    ...['POSIZION', 'COORDINATOR', 'ATTUATOR', 'RUP', 'SEGRETARI'],
  ],
};

/** What values begin with. */
export const VALUE_STEMS: Stems<OfficeField> = {
  portfolio: ['SINDAC', 'ASSESSOR', 'VICESINDAC', 'VICE SINDAC', 'CONSIGLIER', 'COMMISSARI'],
  responsibilityCentre: [
    ...[
      'SETTOR',
      'SERVIZI',
      'AREA',
      'UFFICI',
      'DIREZION',
      'DIPARTIMENT',
      'UNITA',
      'CORPO',
      'CENTR',
      'STAFF',
      'SEGRETERI',
    ],
    ...['STRUTTUR', 'SEZION', 'COMANDO', 'RIPARTIZION', 'POLO', 'GABINETT'],
  ],
  responsiblePerson: ['DOTT', 'ING', 'ARCH', 'AVV', 'GEOM', 'RAG', 'DR', 'PROF', 'SIG', 'COMANDANTE', 'SEGRETARI'],
};

/** Words in the titles of sections; those of linked objectives are known by the codes under them. */
export const SECTION_STEMS: Stems<Exclude<KnownSection, 'linkedObjectives'>> = {
  publicValues: ['VALOR', 'BENEFIC', 'IMPATT', 'DIMENSION', 'OUTCOME', 'BENESSERE'],
  guidelines: [
    'INDIRIZZ',
    'LINE',
    'GUIDA',
    'IMPEGN',
    'PRIORIT',
    'POLITIC',
    'MANDATO',
    'PROGRAMM',
    'CONTESTO',
    'PREMESS',
  ],
  purpose: [
    ...[
      'FINALIT',
      'DESCRIZION',
      'SCOP',
      'MOTIVAZION',
      'CONTENUT',
      'ATTIVIT',
      'TEST',
      'AZION',
      'INTERVENT',
      'OBIETTIVI',
    ],
    ...['ILLUSTRAZION', 'RELAZION', 'NARRAZION', 'SINTESI', 'OGGETT'],
  ],
  status: [
    ...['STATO', 'AVANZAMENT', 'STATUS', 'SITUAZION', 'GRADO', 'REALIZZAZION', 'FASE', 'MONITORAGGI', 'ATTUAZION'],
    ...['ANDAMENT', 'CONDIZION', 'VERIFIC'],
  ],
};

/** Words in the titles of parts that the record has no field for. */
export const OTHER_STEMS: readonly string[] = [
  ...['PORTATOR', 'STAKEHOLDER', 'RISORS', 'INDICATOR', 'RISULTAT', 'MISSION', 'PESO', 'TARGET', 'NOTE', 'ALLEGAT'],
  ...['CRONOPROGRAMM', 'TEMPI', 'SPES', 'FINANZIAMENT', 'ENTRAT', 'DURATA', 'SCADENZ'],
];

/** Words in the labels of an export's parameters; that of the level is known by its value. */
export const PARAMETER_STEMS: Stems<Exclude<ParameterField, 'level'>> = {
  view: ['VIST', 'DOCUMENT', 'PIANO', 'PROGRAMM', 'VERSION', 'PERIOD', 'CICLO', 'ESERCIZI', 'TRIENNI', 'ANN', 'DUP'],
  publicValue: ['VALOR', 'BENEFIC', 'IMPATT', 'DIMENSION', 'OUTCOME', 'AREA', 'AMBITO'],
};

/** Words in the label of a level: any of them may be one, and those of a level tell which. */
export const LEVEL_STEMS: Stems<Level> = {
  mandate: ['MANDAT', 'LEGISLATUR', 'LINEA', 'PROGRAMMATIC', 'AMBIT', 'POLITIC', 'CONSILIATUR'],
  strategic: ['STRATEGIC'],
  operational: ['OPERATIV', 'GESTIONAL', 'ESECUTIV', 'AZION', 'INTERVENT'],
};

/** Words for an objective, of whatever level. */
export const OBJECTIVE_STEMS: readonly string[] = [
  'OBIETTIV',
  'INDIRIZZ',
  'LINEA',
  'PROGRAMM',
  'PROGETT',
  'SCHEDA',
  'OB.',
];

/** Words in statuses. A row further up speaks first: `Da avviare` is not begun. */
export const STATUS_STEMS: readonly (readonly [kind: StatusKind, stems: readonly string[]])[] = [
  ['suspended', ['SOSPES', 'ATTESA', 'RINVIA', 'FERM', 'BLOCCA', 'CONGELA', 'STANDBY', 'STAND-BY']],
  ['not-started', ['DA ', 'NON ', 'PROGRAMMA', 'PREVIST', 'PIANIFICA', 'FUTUR']],
  [
    'completed',
    [
      ...[
        'CONCLUS',
        'COMPLETA',
        'RAGGIUNT',
        'TERMINA',
        'CHIUS',
        'REALIZZA',
        'ATTUATO',
        'ATTUATA',
        'CONSEGUIT',
        'ULTIMA',
      ],
      ...['FINE ', 'FINITO', 'FINITA', 'ESEGUIT', 'OTTENUT'],
    ],
  ],
  [
    'in-progress',
    [
      ...[
        'CORSO',
        'ATTUAZION',
        'AVVIAT',
        'ATTIV',
        'ESECUZION',
        'PROCED',
        'APERT',
        'LAVORAZION',
        'REALIZZAZION',
        'INIZIAT',
      ],
      ...['PROSEGU', 'REGOLAR'],
    ],
  ],
];

/** Words at the head of the table's columns. */
export const COLUMN_STEMS: Stems<'code' | 'title'> = {
  code: ['COD', 'SIGLA', 'RIF', 'NUM', 'N.', 'N°', 'ID'],
  title: ['TITOL', 'DESCRIZION', 'OGGETT', 'DENOMINAZION', 'INTITOLAZION', 'OBIETTIV', 'TESTO', 'NOME'],
};
