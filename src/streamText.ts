/**
 * A long text that comes in pieces -> its records, one a line: stretch by stretch, so that it takes no more room than
 * its records do when they are packed.
 */
import { createHash } from 'node:crypto';
import { openCage } from './cage/cage.js';
import { matcherFor } from './labels/profileWords.js';
import { openBook } from './long/book.js';
import type { PackedStretch } from './long/pack.js';
import { type CutStretch, createCutter, type Stretch } from './long/stretches.js';
import type { SourceFacts } from './model/source.js';
import { AHEAD, limitsOf, type ParseOptions, type ParseResult, usualJobs } from './pipeline.js';
import { openDecoder } from './read/decode.js';
import { isMarkdown } from './read/markdown.js';
import { PAGE_OF_TEXT } from './read/read.js';
import { InputError } from './report/errors/inputError.js';
import { createReport, diagnosticsOf } from './report/report.js';
import { SCHEMA_VERSION } from './report/schemaVersion.js';
import { LEVEL_NAMES } from './vocabulary/levels.js';

export interface LongText {
  readonly file: string;
  /** Its first bytes, at least `LONG` of them: they show what it is. */
  readonly first: Uint8Array;
  readonly rest: AsyncIterable<Uint8Array>;
}

export interface StreamedRecords {
  /** Each objective as JSON, in the order of their first sheets. To be taken once, and to the end. */
  readonly lines: () => Generator<string, void, undefined>;
  /** The rest of the result, when all lines are taken: its document holds no objectives. */
  readonly result: () => ParseResult;
}

/** Reads a long text. Throws InputError if it gives no sheet, or goes over a limit. */
export async function streamText({ file, first, rest }: LongText, options: ParseOptions): Promise<StreamedRecords> {
  const { language = 'en', profile, onProgress, jobs = usualJobs() } = options;
  const limits = limitsOf(options);
  const matcher = matcherFor(profile);
  const report = createReport();
  const hash = createHash('sha256');
  const { encoding, guessed, ...decoder } = await openDecoder(first, options.encoding);
  if (guessed) report.add('encoding-guessed', { encoding }, { source: 0, page: null, line: null });
  const sample = decoder.write(first);
  const isPaged = sample.includes('\f');
  const format = isMarkdown(sample) ? 'markdown' : 'text';
  const facts: SourceFacts = { index: 0, file, format, sha256: '', pageCount: isPaged ? 1 : null, pages: null };
  const cage = openCage(profile, jobs);
  const cutter = createCutter(facts, (part) => cage.findCut(file, limits, { facts, part }));
  const book = openBook(matcher, report);
  const open: { stretch: Stretch; view: string | null; packed: Promise<PackedStretch> }[] = [];
  let view: string | null = null;
  let characters = 0;
  let pages = 0;
  let isBlank = true;

  const pack = (stretch: Stretch) => cage.packStretch(file, limits, { facts, encoding, stretch, view });
  const take = async () => {
    const { stretch, view: assumed, packed } = open.shift()!;
    const early = await packed;
    // Where another export has begun, what was read as if it had the Vista of the one before is read again.
    const settled = assumed === view ? early : await pack(stretch);
    view = settled.viewBehind;
    book.add(settled);
  };
  const add = async ({ ends, ...stretch }: CutStretch) => {
    const isOpen = stretch.text.slice(stretch.text.lastIndexOf('\f') + 1).trim() !== '';
    pages = stretch.start.page + ends.pages + (isOpen ? 1 : 0);
    if (isPaged && pages > limits.pages) throw new InputError('too-many-pages', { file, pages, limit: limits.pages });
    characters += stretch.text.length;
    isBlank &&= stretch.text.trim() === '';
    onProgress?.({ file, pages: Math.ceil(characters / PAGE_OF_TEXT) });
    const packed = pack(stretch);
    packed.catch(() => {}); // it is told when its turn comes
    open.push({ stretch, view, packed });
    // The first one tells the Vista of those behind it.
    while (open.length >= (stretch.start.line === 0 ? 1 : jobs * AHEAD)) await take();
  };
  try {
    hash.update(first);
    for await (const stretch of cutter.add(sample)) await add(stretch);
    for await (const span of rest) {
      hash.update(span);
      for await (const stretch of cutter.add(decoder.write(span))) await add(stretch);
    }
    for await (const stretch of cutter.add(decoder.end())) await add(stretch);
    await add(cutter.end());
    while (open.length > 0) await take();
  } finally {
    cage.close();
  }
  if (isBlank) throw new InputError('empty-input', { file });
  if (book.counts().sheets === 0) {
    throw new InputError('not-an-export', { file, labels: LEVEL_NAMES.map(matcher.levelName).join(', ') });
  }
  return {
    lines: book.lines,
    result() {
      const { lines, parameters, records, links, sheets, repeatedHeaders } = book.counts();
      const source = {
        file,
        format,
        sha256: hash.digest('hex'),
        pages: isPaged ? pages : null,
        parameters,
        lines,
      } as const;
      return {
        document: {
          schemaVersion: SCHEMA_VERSION,
          sources: [source],
          objectives: [],
          diagnostics: diagnosticsOf(report.findings, language),
        },
        ledger: [],
        rejected: [],
        findings: report.findings,
        repeatedHeaders,
        sheets,
        records,
        links,
      };
    },
  };
}
