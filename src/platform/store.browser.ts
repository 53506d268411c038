/** The browser's side of `store.ts`: all stays in memory. */

/** See `store.ts`. */
export interface Store<Value> {
  readonly add: (value: Value) => void;
  readonly at: (index: number) => Value;
}

/** See `store.ts`. */
export function createStore<Value>(): Store<Value> {
  const values: Value[] = [];
  return { add: (value) => void values.push(value), at: (index) => values[index]! };
}
