/**
 * The outputs of `dup-parse`: plans them all before anything is read, then writes each result to those that it belongs to.
 *
 * One that cannot be written is told at the end, and keeps nobody from writing the others. When none is left, reading ends.
 */
import { stat } from 'node:fs/promises';
import { isatty } from 'node:tty';
import type { RecordsResult } from '../../../parse.js';
import { systemCode } from '../../../platform/files.js';
import { wholeOf } from '../../../report/records.js';
import { printable } from '../../../report/render.js';
import { diagnosticsOf, type Finding } from '../../../report/report.js';
import { ENDLESS, excess, FORMATS, type Format, writePieces } from '../../../write/formats.js';
import { noteDebug } from '../../console/debug.js';
import { type Found, foundFiles, type Search } from '../../files/inputs/search.js';
import { type OutputTarget, planOutputs } from '../../files/outputs/outputTarget.js';
import { folderCreator, writeOutput } from '../../files/outputs/writeOutput.js';
import type { OutputSettings } from '../../options/outputs.js';
import type { ParseSettings } from '../../options/settings.js';
import { CommandError, folderVanished, tooMuch, wrongUse } from '../../strings/errors.js';
import { say } from '../../strings/say.js';
import type { Output } from './output.js';

function formatOutput(target: OutputTarget, { excel, format, language, table }: OutputSettings): Output {
  const { binary, cannotHold, showsLines }: Format = FORMATS[format];
  if (binary && target.kind === 'stdout' && isatty(1)) throw wrongUse('binary-to-terminal', { format });
  const createFolder = folderCreator(target.path);
  return {
    target,
    language,
    showsLines: showsLines === true,
    async write({ document, file, ledger }) {
      const over = excess(document, format);
      if (over) throw tooMuch(format, over, ENDLESS.join(', '));
      const data = writePieces(document, format, { table, excel, language, ledger });
      const path = target.pathOf(file ?? '');
      if (target.kind === 'folder') await createFolder(path!);
      await writeOutput(path, data);
      return {
        paths: path === null ? [] : [path],
        unrepresentable: cannotHold ? await cannotHold(wholeOf(document), { excel }) : [],
        afterword: [],
      };
    },
  };
}

/** Plans all outputs. Throws a CommandError. */
export async function planAll(search: Search, settings: ParseSettings): Promise<readonly Output[]> {
  const files: readonly Found[] = foundFiles(search);
  const isPackaged = settings.targets.some(({ isPackage }) => isPackage);
  const { PACKAGE_FILES } = isPackaged
    ? await import('../../../write/datapackage/datapackage.js')
    : { PACKAGE_FILES: [] };
  const targets = planOutputs(settings, files, PACKAGE_FILES);
  return await Promise.all(
    targets.map(async (target, i) => {
      const output = settings.targets[i]!;
      if (!output.isTables && !output.isPackage) return formatOutput(target, output);
      const { packageOutput, tablesOutput } = await import('./packages.js');
      return output.isTables ? tablesOutput(target) : await packageOutput(target, settings, output);
    }),
  );
}

/** Returns the result with its diagnostics in the language of an output. */
function inWordsOf({ language = 'en' }: Output, result: RecordsResult, { dataLanguage = 'en' }: ParseSettings) {
  if (language === dataLanguage) return result;
  return { ...result, document: { ...result.document, diagnostics: diagnosticsOf(result.findings, language) } };
}

export type OutputWriter = ReturnType<typeof createOutputWriter>;

/** Creates the writer of all outputs. */
export function createOutputWriter(outputs: readonly Output[], settings: ParseSettings) {
  const written = new Map<Output, string[]>(outputs.map((output) => [output, []]));
  const afterword: string[] = [];
  const failed = new Map<Output, CommandError>();
  const isApart = ({ target }: Output) => target.kind === 'folder';

  const writeOne = async (output: Output, result: RecordsResult): Promise<readonly Finding[]> => {
    try {
      const done = await output.write(inWordsOf(output, result, settings));
      written.get(output)!.push(...done.paths);
      afterword.push(...done.afterword);
      noteDebug(`written: ${done.paths.join(', ') || '-'}`);
      return done.unrepresentable;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      failed.set(output, error);
      if (failed.size === outputs.length) throw error;
      return [];
    }
  };

  return {
    /** Whether inputs are wanted each for itself, all as one, or both. */
    results: outputs.every(isApart) ? ('each' as const) : outputs.some(isApart) ? ('both' as const) : ('all' as const),
    showsLines: outputs.some(({ showsLines }) => showsLines),

    /** Writes a result of one input, or of all. Returns what formats cannot represent. Throws when no output is left. */
    async write(result: RecordsResult, of: 'one' | 'all'): Promise<readonly Finding[]> {
      const findings: Finding[] = [];
      for (const output of outputs) {
        if (failed.has(output) || isApart(output) !== (of === 'one')) continue;
        findings.push(...(await writeOne(output, result)));
      }
      return findings;
    },

    /** The outputs that could be written until now. */
    sound: (): readonly Output[] => outputs.filter((output) => !failed.has(output)),

    /** Fails folders whose first file is there no more: somebody removed it during the run, though it may have been made again. */
    async end(): Promise<void> {
      for (const output of outputs) {
        const { kind, path } = output.target;
        const [first] = written.get(output)!;
        if (kind !== 'folder' || first === undefined || failed.has(output)) continue;
        if ((await stat(first).catch(systemCode)) !== 'ENOENT') continue;
        failed.set(output, folderVanished(path));
        written.set(output, []);
      }
    },

    failures: (): readonly CommandError[] => [...failed.values()],

    /** Says where outputs were written, and what else there is to say of them. */
    told(): string[] {
      const { language } = settings;
      const files: string[] = [];
      const folders: string[] = [];
      for (const [{ target }, paths] of written) {
        const isOne = target.kind === 'file' || paths.length === 1;
        if (isOne) files.push(...paths.map(printable));
        else if (paths.length > 0)
          folders.push(say(language, 'written-files', { count: paths.length, path: printable(target.path) }));
      }
      const inFiles = files.length > 0 ? [say(language, 'written-to', { path: files.join(', ') })] : [];
      return [...inFiles, ...folders, ...afterword];
    },
  };
}
