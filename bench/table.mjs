/** Tables in markdown, and the line about the machine. In: results. Out: text. */
import { availableParallelism, cpus, totalmem } from 'node:os';
import { arch, platform, version } from 'node:process';

/** @typedef {import('./measure.mjs').Result} Result */

/** @param {string[]} head @param {string[][]} rows all but the first column are set to the right */
export function tableOf(head, rows) {
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** What the figures were measured on. */
export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  memory: totalmem(),
  node: version,
  system: `${platform} ${arch}`,
});

/** @param {ReturnType<typeof machine>} what */
export const machineLine = ({ cpu, cores, memory, node, system }) =>
  `${cpu}, ${cores} core${cores === 1 ? '' : 's'}, ${(memory / 2 ** 30).toFixed(0)} GiB of memory, Node ${node} on ${system}`;

/** @param {readonly Result[]} results */
export function resultTable(results) {
  const rows = results.map(({ name, ours, floor, ratio, toReach, reached }) => [
    name,
    ours,
    floor,
    ratio === null ? '' : ratio.toFixed(2),
    toReach,
    reached === null ? '' : reached ? 'yes' : 'no',
  ]);
  return tableOf(['measurement', 'ours', 'floor', 'ratio', 'to reach', 'reached?'], rows);
}
