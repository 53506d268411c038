/** All stages, for who reads in his own thread: those whose inputs are read by workers need not load them. */
export { matcherFor } from './labels/profileWords.js';
export { asSource, parseInput } from './pipeline.js';
export { settleInput, settleInputs } from './settleInputs.js';
