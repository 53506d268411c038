/** Clean-up before a signal ends the process. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `cleanUp` before one of the signals ends the process. Returns a function that takes this back. */
export function beforeSignal(cleanUp: () => void): () => void {
  const end = (signal: NodeJS.Signals) => {
    cleanUp();
    cancel();
    process.kill(process.pid, signal);
  };
  const cancel = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return cancel;
}
