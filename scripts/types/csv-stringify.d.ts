/** What the stages use of csv-stringify, for `tsconfig.stages.json`: the package's own types bring Node's with them. */
export function stringify(rows: readonly (readonly unknown[])[], options?: object): string;
