/**
 * The worker behind the page: reads files, keeps their records, and writes them in any format. It never waits for the page,
 * which can end it at any time.
 */
import { compare } from '../../compare/compare.js';
import { areUnrelated } from '../../compare/unrelated.js';
import type { Profile } from '../../labels/profile.js';
import { DEFAULT_LIMITS, MIB } from '../../model/limits.js';
import { type Input, type ParseResult, parse } from '../../parse.js';
import type { Bilingual, Language } from '../../report/catalogue/catalogue.js';
import type { Document } from '../../report/document.js';
import { InputError } from '../../report/errors/inputError.js';
import { ProfileError } from '../../report/errors/profileError.js';
import { diagnosticsOf, type Finding } from '../../report/report.js';
import { writeComparison } from '../../write/comparison/formats.js';
import { FORMATS, type Format, type Written, write } from '../../write/formats.js';
import { toHtml } from '../../write/html/page.js';
import type { Answer, NamedFile, Numbered, ReadOutcome, ReadSettings, Request, Side } from '../messages.js';
import { pageSentence, shownDiagnostics } from './sentences.js';

type Kept = Pick<ParseResult, 'document' | 'ledger' | 'rejected'> & { readonly findings: readonly Finding[] | null };
type Rejected = ParseResult['rejected'][number];

/** How files are read here: in workers or in this thread, and up to which size, in MiB. */
export interface OfficeOptions {
  readonly isolate: boolean;
  readonly size?: number;
}

/** Takes a request; its answers are posted. */
export type Office = (request: Numbered<Request>) => Promise<void>;

/** What keeps records and answers the page. */
export function createOffice(post: (answer: Numbered<Answer>) => void, { isolate, size }: OfficeOptions): Office {
  const kept = new Map<Side, Kept>();
  const limits = { ...DEFAULT_LIMITS, size: size ?? DEFAULT_LIMITS.size };

  function keptOf(side: Side): Kept {
    const found = kept.get(side);
    if (!found) throw new Error(`nothing was read: ${side}`);
    return found;
  }

  async function answerTo(request: Request, onProgress: (file: string, pages: number) => void): Promise<Answer> {
    switch (request.kind) {
      case 'read': {
        kept.delete(request.side);
        const result = await read(request.files, request.settings, { isolate, limits, onProgress });
        kept.set(request.side, result);
        return { kind: 'read', outcome: outcomeOf(result) };
      }
      case 'forget':
        kept.delete(request.side);
        return { kind: 'done' };
      case 'show': {
        const { language } = request;
        const { document, findings, ledger } = keptOf('now');
        const diagnostics = findings ? shownDiagnostics(findings, language) : document.diagnostics;
        // A page that is shown in another one lies beside no file: it links to none.
        const options = { language, ledger, linksFiles: false };
        return { kind: 'text', text: toHtml({ ...document, diagnostics }, options) };
      }
      case 'save': {
        const { format, excel, language } = request;
        const document = documentIn(keptOf('now'), language);
        const options = { excel, language, ledger: keptOf('now').ledger };
        const { cannotHold }: Format = FORMATS[format];
        const cut = (await cannotHold?.(document, options)) ?? [];
        const notes = cut.map(({ code, params }) => inBoth((to) => pageSentence(code, params, to)));
        return bytesAnswer(await write(document, format, options), notes);
      }
      default:
        return await differences(request);
    }
  }

  async function differences(
    request: Extract<Request, { kind: 'showDifferences' | 'saveDifferences' }>,
  ): Promise<Answer> {
    const [before, now] = [keptOf('before').document, keptOf('now').document];
    if (areUnrelated(before, now)) return { kind: 'unrelated' };
    const comparison = compare(before, now);
    const { language } = request;
    if (request.kind === 'showDifferences')
      return { kind: 'text', text: String(await writeComparison(comparison, 'html', { language })) };
    return bytesAnswer(await writeComparison(comparison, request.format, { language, excel: request.excel }), []);
  }

  return async ({ id, ...request }) => {
    const answer = await answerTo(request as Request, (file, pages) =>
      post({ id, kind: 'progress', file, pages }),
    ).catch((error: unknown): Answer => ({ kind: 'failed', sentence: reasonOf(error) }));
    post({ id, ...answer });
  };
}

const inBoth = (say: (language: Language) => string): Bilingual => ({ en: say('en'), it: say('it') });

function reasonOf(error: unknown): Bilingual {
  if (error instanceof ProfileError) return inBoth((language) => error.sentence(language));
  if (error instanceof InputError) return inBoth((language) => pageSentence(error.code, error.params, language));
  return inBoth(() => (error instanceof Error ? error.message : String(error)));
}

/** The document with its messages in a language; records that were read have the messages that they came with. */
const documentIn = ({ document, findings }: Kept, language: Language): Document =>
  findings ? { ...document, diagnostics: diagnosticsOf(findings, language) } : document;

const bytesAnswer = (written: Written, notes: readonly Bilingual[]): Answer => ({
  kind: 'bytes',
  bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
  notes,
});

interface Reading {
  readonly isolate: boolean;
  readonly limits: typeof DEFAULT_LIMITS;
  readonly onProgress: (file: string, pages: number) => void;
}

/** Reads files together: exports, and records that were saved before. */
async function read(files: readonly NamedFile[], settings: ReadSettings, reading: Reading): Promise<Kept> {
  const { entity, pages, password } = settings;
  const unread: Rejected[] = [];
  const profile = settings.profile && (await profileIn(settings.profile));
  const { onProgress, ...how } = reading;
  const result = await parse(inputsOf(files, entity, unread, reading), {
    ...{ ...how, pages, password, profile },
    onProgress: (progress) => onProgress(progress.file, progress.pages),
  });
  const place = new Map(files.map(({ name }, i) => [name, i]));
  const rejected = [...unread, ...result.rejected].toSorted((a, b) => place.get(a.file)! - place.get(b.file)!);
  return { ...result, rejected };
}

async function profileIn(file: File): Promise<Profile> {
  const { readProfile } = await import('../../read/yaml/profile.js');
  return readProfile(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** Why a browser does not open a file. */
const GONE: Bilingual = {
  en: 'it was moved, changed or deleted after it was chosen, or may not be read',
  it: 'dopo la scelta è stato spostato, modificato o eliminato, oppure mancano i permessi',
};

/** The bytes of files, each read when its turn comes. One that is gone by then is told, and the others are read. */
async function* inputsOf(
  files: readonly NamedFile[],
  entity: string,
  unread: Rejected[],
  { limits, onProgress }: Reading,
): AsyncGenerator<Input> {
  for (const { name: file, file: one } of files) {
    onProgress(file, 0);
    const refuse = (error: InputError) => unread.push({ file, error });
    if (one.size > limits.size * MIB) refuse(new InputError('too-large', { file, limit: limits.size }));
    else {
      const bytes = await one.arrayBuffer().catch(() => null);
      if (!bytes) refuse(new InputError('read-failed', { file, reason: GONE }));
      else if (bytes.byteLength === 0) refuse(new InputError('empty-input', { file }));
      else yield { file, bytes: new Uint8Array(bytes), ...(entity && { entity }) };
    }
  }
}

function outcomeOf({ document, rejected }: Kept): ReadOutcome {
  const count = (severity: Document['diagnostics'][number]['severity']) =>
    document.diagnostics.filter((one) => one.severity === severity).length;
  return {
    files: document.sources.length,
    objectives: document.objectives.length,
    errors: count('error'),
    warnings: count('warning'),
    refused: rejected.map(({ file, error }) => ({
      file,
      code: error.code,
      sentence: inBoth((language) => pageSentence(error.code, error.params, language)),
    })),
  };
}
