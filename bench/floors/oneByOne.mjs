/** Runs the command once for each file, one run after the other. In: the command, the files. Out: their records. */
import { spawnSync } from 'node:child_process';

const [command, ...files] = process.argv.slice(2);
for (const file of files) {
  const { status } = spawnSync(process.execPath, [command, '-q', file], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
