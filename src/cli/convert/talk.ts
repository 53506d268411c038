/** Asks the person at the console: lines of standard input, which may be a pipe. */
let pending = '';

/** Waits for more input. Returns undefined at its end. */
const more = () =>
  new Promise<string | undefined>((resolve) => {
    const { stdin } = process;
    if (stdin.readableEnded || stdin.destroyed) return resolve(undefined);
    const done = (text?: string) => {
      stdin.off('data', done).off('end', done).off('error', done).pause(); // what is started next may read from the console
      resolve(typeof text === 'string' ? text : undefined);
    };
    stdin.setEncoding('utf8').on('data', done).on('end', done).on('error', done).resume();
  });

/** Asks a question, and returns the line that is answered; undefined if nobody answers. */
export async function ask(question: string): Promise<string | undefined> {
  process.stdout.write(question);
  while (!pending.includes('\n')) {
    const text = await more();
    if (text === undefined) return undefined;
    pending += text;
  }
  const [line = '', ...rest] = pending.split('\n');
  pending = rest.join('\n');
  return line.trim();
}
