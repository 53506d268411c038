/** One output of a run: where it goes, and the function that writes a result there. */
import type { RecordsResult } from '../../../parse.js';
import type { Finding } from '../../../report/report.js';
import type { OutputTarget } from '../../files/outputs/outputTarget.js';
import type { OutputSettings } from '../../options/outputs.js';

/** What was written of a result: the paths, what the format cannot represent, and sentences for the end of the run. */
interface WrittenResult {
  readonly paths: readonly string[];
  readonly unrepresentable: readonly Finding[];
  readonly afterword: readonly string[];
}

export interface Output extends Pick<OutputSettings, 'language'> {
  readonly target: OutputTarget;
  /** Whether it shows where each line of the inputs went. */
  readonly showsLines: boolean;
  readonly write: (result: RecordsResult) => Promise<WrittenResult>;
}
