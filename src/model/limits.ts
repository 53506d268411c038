/** Limits for reading one input. No honest export comes near them. */
export interface Limits {
  /** Seconds for each started hundred of pages. */
  readonly seconds: number;
  /** MiB of memory that the process may take more while it reads. */
  readonly memory: number;
  /** MiB of input. */
  readonly size: number;
  /** Pages to read. */
  readonly pages: number;
}

export const DEFAULT_LIMITS: Limits = { seconds: 15, memory: 1024, size: 200, pages: 5000 };

export const MIB = 1024 * 1024;
