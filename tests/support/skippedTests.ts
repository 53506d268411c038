/** A reporter that prints why tests were skipped, each reason once: it stands in their titles or in that of their group. */
import type { Reporter, TestModule } from 'vitest/node';

export default class SkippedTests implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = new Map<string, number>();
    for (const test of modules.flatMap((module) => [...module.children.allTests('skipped')])) {
      const [, reason] = /\(skipped: ([^)]*)\)/.exec(test.fullName) ?? [];
      if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    for (const [reason, count] of counts) console.log(` Skipped: ${count} (${reason})`);
  }
}
