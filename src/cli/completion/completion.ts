/**
 * `dup-parse completion SHELL`: the script that completes the command line in a shell, made from the rows of options.
 *
 * Example: `completionScript('bash', 'en')` is to be sourced by bash.
 */
import type { Language } from '../../report/catalogue/catalogue.js';
import type { Shell } from '../options/rows/commands.js';
import { bashScript } from './bash.js';
import { type CommandNode, commandTree } from './commandTree.js';
import { fishScript } from './fish.js';
import { powershellScript } from './powershell.js';
import { zshScript } from './zsh.js';

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandNode[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Returns the script for a shell, with descriptions in a language. */
export const completionScript = (shell: Shell, language: Language): string => SCRIPTS[shell](commandTree(language));
