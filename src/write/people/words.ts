/**
 * What values that data have in English are called in what people read.
 *
 * Example: `WORDS.level.mandate.it` is `Di mandato`.
 */
import type { Container, SourceFormat } from '../../model/source.js';
import type { Bilingual, Severity } from '../../report/catalogue/catalogue.js';
import type { Level } from '../../vocabulary/levels.js';
import type { StatusKind } from '../../vocabulary/statuses.js';

type Words<Value extends string> = Readonly<Record<Value, Bilingual>>;

const level: Words<Level> = {
  mandate: { it: 'Di mandato', en: 'Mandate' },
  strategic: { it: 'Strategico', en: 'Strategic' },
  operational: { it: 'Operativo', en: 'Operational' },
};

/** What objectives of a level are called. */
const objective: Words<Level> = {
  mandate: { it: 'Obiettivo di mandato', en: 'Mandate objective' },
  strategic: { it: 'Obiettivo strategico', en: 'Strategic objective' },
  operational: { it: 'Obiettivo operativo', en: 'Operational objective' },
};

const statusKind: Words<StatusKind> = {
  'in-progress': { it: 'In corso', en: 'In progress' },
  completed: { it: 'Concluso', en: 'Completed' },
  'not-started': { it: 'Da avviare', en: 'Not started' },
  suspended: { it: 'Sospeso', en: 'Suspended' },
  other: { it: 'Altro', en: 'Other' },
};

const severity: Words<Severity> = {
  error: { it: 'Errore', en: 'Error' },
  warning: { it: 'Avviso', en: 'Warning' },
  info: { it: 'Nota', en: 'Note' },
};

const format: Words<SourceFormat> = {
  pdf: { it: 'PDF', en: 'PDF' },
  text: { it: 'Testo', en: 'Text' },
  markdown: { it: 'Markdown', en: 'Markdown' },
  html: { it: 'Pagina web', en: 'Web page' },
  docx: { it: 'Documento Word', en: 'Word document' },
  records: { it: 'Obiettivi già estratti (NDJSON)', en: 'Objectives read before (NDJSON)' },
};

const container: Words<Container> = {
  p7m: { it: 'Busta firmata (.p7m)', en: 'Signed envelope (.p7m)' },
  attachment: { it: 'Allegato a un PDF', en: 'Attachment of a PDF' },
};

const truth: Words<'true' | 'false'> = { true: { it: 'Sì', en: 'Yes' }, false: { it: 'No', en: 'No' } };

export const WORDS = { level, objective, statusKind, severity, format, container, truth };
