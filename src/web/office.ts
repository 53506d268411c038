/**
 * The worker behind the page: reads files, keeps their records, and writes them in any format. It never waits for the page,
 * which can end it at any time.
 */
import { compare } from '../compare/compare.js';
import { areUnrelated } from '../compare/unrelated.js';
import type { Profile } from '../labels/profile.js';
import { type Input, type ParseResult, parse } from '../parse.js';
import { looksLikeRecords, readRecords } from '../read/yaml/records.js';
import type { Language } from '../report/catalogue/catalogue.js';
import type { Document } from '../report/document.js';
import { InputError } from '../report/errors/inputError.js';
import { ProfileError } from '../report/errors/profileError.js';
import { writeComparison } from '../write/comparison/formats.js';
import { type WriteOptions, type Written, write } from '../write/formats.js';
import type { Answer, Numbered, ReadOutcome, ReadSettings, Request, Side } from './messages.js';

type Kept = Pick<ParseResult, 'document' | 'ledger' | 'rejected'>;

const kept = new Map<Side, Kept>();

const post = (answer: Numbered<Answer>) => self.postMessage(answer);

/** Begins to answer the page. */
export function startOffice(): void {
  self.onmessage = async ({ data: { id, ...request } }: MessageEvent<Numbered<Request>>) => {
    const answer = await answerTo(request as Request, (file, pages) => post({ id, kind: 'progress', file, pages })).catch(
      (error: unknown): Answer => ({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) }),
    );
    post({ id, ...answer });
  };
}

async function answerTo(request: Request, onProgress: (file: string, pages: number) => void): Promise<Answer> {
  switch (request.kind) {
    case 'read': {
      const result = await read(request.files, request.settings, onProgress);
      kept.set(request.side, result);
      return { kind: 'read', outcome: outcomeOf(result, request.settings.language) };
    }
    case 'forget':
      kept.delete(request.side);
      return { kind: 'done' };
    case 'show': {
      const { document, ledger } = keptOf('now');
      return { kind: 'text', text: await write(document, 'html', { ledger, language: request.language }) };
    }
    case 'save': {
      const { document, ledger } = keptOf('now');
      const { format, table, excel, language } = request;
      const options: WriteOptions = { table, excel, language, ledger };
      return bytesAnswer(await write(document, format, options));
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
  return request.kind === 'showDifferences'
    ? { kind: 'text', text: String(await writeComparison(comparison, 'html', { language })) }
    : bytesAnswer(await writeComparison(comparison, request.format, { language }));
}

const bytesAnswer = (written: Written): Answer => ({
  kind: 'bytes',
  bytes: typeof written === 'string' ? new TextEncoder().encode(written) : written,
});

function keptOf(side: Side): Kept {
  const found = kept.get(side);
  if (!found) throw new Error(`nothing was read: ${side}`);
  return found;
}

/** Reads files: exports together, or the records that are the only file. */
async function read(
  files: readonly File[],
  settings: ReadSettings,
  onProgress: (file: string, pages: number) => void,
): Promise<Kept> {
  const { entity, isolate, language, pages, password } = settings;
  const [only] = files;
  if (only && files.length === 1 && looksLikeRecords(new Uint8Array(await only.slice(0, 4096).arrayBuffer()))) {
    return { document: await readRecords(only.name, new Uint8Array(await only.arrayBuffer())), ledger: [], rejected: [] };
  }
  const unread: ParseResult['rejected'][number][] = [];
  const profile = settings.profile && (await profileIn(settings.profile, language));
  const result = await parse(inputsOf(files, entity, unread), {
    ...{ isolate, pages, password, profile },
    onProgress: (progress) => onProgress(progress.file, progress.pages),
  });
  return { ...result, rejected: [...unread, ...result.rejected] };
}

async function profileIn(file: File, language: Language): Promise<Profile> {
  const { readProfile } = await import('../read/yaml/profile.js');
  try {
    return readProfile(file.name, new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    if (error instanceof ProfileError) throw new Error(error.sentence(language));
    throw error;
  }
}

/** The bytes of files, each read when its turn comes. One that is gone by then is told, and the others are read. */
async function* inputsOf(
  files: readonly File[],
  entity: string,
  unread: ParseResult['rejected'][number][],
): AsyncGenerator<Input> {
  for (const one of files) {
    const file = one.webkitRelativePath || one.name;
    try {
      const bytes = new Uint8Array(await one.arrayBuffer());
      if (bytes.length === 0) unread.push({ file, error: new InputError('empty-input', { file }) });
      else yield { file, bytes, entity };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      unread.push({ file, error: new InputError('read-failed', { file, reason }) });
    }
  }
}

function outcomeOf({ document, rejected }: Kept, language: Language): ReadOutcome {
  const count = (severity: Document['diagnostics'][number]['severity']) =>
    document.diagnostics.filter((one) => one.severity === severity).length;
  return {
    files: document.sources.length,
    objectives: document.objectives.length,
    errors: count('error'),
    warnings: count('warning'),
    refused: rejected.map(({ file, error }) => ({ file, code: error.code, sentence: error.sentence(language) })),
  };
}
