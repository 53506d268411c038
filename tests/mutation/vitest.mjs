/** The little of vitest that the tests of the stages use, for {@link ./runner.mjs}: it only collects them. */
import * as expecting from '@vitest/expect';

const { chai } = expecting;
for (const plugin of [expecting.JestExtend, expecting.JestChaiExpect, expecting.JestAsymmetricMatchers])
  chai.use(plugin);
export const { expect } = chai;

/** `{ name, run }`, in the order of the files. */
export const tests = [];
const names = [];

const argumentsOf = (row) => (Array.isArray(row) ? row : [row]);

export function it(name, run) {
  const whole = [...names, name].join(' ');
  const same = tests.filter((test) => test.name === whole).length;
  tests.push({ name: same ? `${whole} (${same + 1})` : whole, run });
}
it.each = (rows) => (name, run) => {
  for (const row of rows) it(`${name} ${JSON.stringify(row)?.slice(0, 60)}`, () => run(...argumentsOf(row)));
};
it.skipIf = (isSkipped) => (isSkipped ? () => {} : it);

export function describe(name, collect, collectAfter) {
  names.push(name);
  (collectAfter ?? collect)();
  names.pop();
}
describe.each = (rows) => (name, collect) => {
  for (const row of rows) describe(`${name} ${JSON.stringify(row)?.slice(0, 60)}`, () => collect(...argumentsOf(row)));
};

/** For tests that start the command, which are not run. */
export const onTestFinished = () => {};
