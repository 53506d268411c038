/** Completion: what each shell offers where, asked of the shells themselves. */
import { describe, expect, it } from 'vitest';
import { commandTree, valueOfOption } from '../../src/cli/completion/commandTree.js';
import { completionScript } from '../../src/cli/completion/completion.js';
import { COMMANDS, SHELLS } from '../../src/cli/options/rows/commands.js';
import { OPTIONS } from '../../src/cli/options/rows/options.js';
import { COMPARISON_FORMAT_NAMES } from '../../src/write/comparison/formats.js';
import { FORMAT_NAMES } from '../../src/write/formats.js';
import { SCHEMA_NAMES } from '../../src/write/schemaNames.js';
import { withoutProgram } from '../support/needs.js';
import { workdir } from '../support/workdir.js';

const FILES = ['Scheda Obiettivi.pdf', 'altra.pdf', 'nota.txt', 'p.yaml', 'q.yml', 'sotto/x.pdf'];
const NAMED = [...COMMANDS.map(({ name }) => name).filter((name) => name !== 'parse'), 'help'];

/** A line, and what is offered for its last word; a folder may have its slash or not. */
const OFFERED: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['--for', ['--format']],
  ['-f ', FORMAT_NAMES],
  ['--format ', FORMAT_NAMES],
  ['-f y', ['yaml']],
  ['--table l', ['links']],
  ['check -f ', ['text', 'json']],
  ['diff -f ', COMPARISON_FORMAT_NAMES],
  ['diff altra.pdf nota', ['nota.txt']],
  ['check --st', ['--strict']],
  ['schema --st', []],
  ['schema ', SCHEMA_NAMES],
  ['schema o', ['objective']],
  ['completion ', SHELLS],
  ['expl', ['explain']],
  ['--lang it check --f', ['--format']],
  ['--password check ex', ['explain']],
  ['altra.pdf --exc', ['--excel']],
  ['--pages ', []],
  ['--profile ', ['p.yaml', 'q.yml', 'sotto']],
  ['--profile p', ['p.yaml']],
  ['--metadata q', ['q.yml']],
  ['-o no', ['nota.txt']],
  ['check al', ['altra.pdf']],
  ['nota.txt al', ['altra.pdf']],
  ['nota.txt expl', []],
];

/** A folder with the files and the script. */
function desk(shell: (typeof SHELLS)[number]) {
  const dir = workdir();
  for (const file of FILES) dir.write(file, '');
  dir.write('.script', dir.run(['completion', shell]).stdout);
  return dir;
}

const sorted = (words: readonly string[]) => [...new Set(words.map((word) => word.replace(/[/=]$/, '')))].sort();

/** What a shell printed: a line `> ` with the words typed, then what it offers. */
function expectOffers(printed: string): void {
  const blocks = printed.split(/^> /m).slice(1);
  const offered = blocks.map((block) => {
    const [line = '', ...words] = block.replace(/\n$/, '').split('\n');
    return [line, sorted(words.filter(Boolean))];
  });
  expect(offered).toEqual(OFFERED.map(([line, words]) => [line, sorted(words)]));
}

const LINES = OFFERED.map(([line]) => `'${line}'`).join(' ');

/** Words for bash as readline would cut them. Where nothing is offered but files may stand, readline offers them. */
const IN_BASH = `
source ./.script
compopt() { [[ $2 == default ]] && while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"); }
for line in ${LINES}; do
  COMP_WORDS=(dup-parse $line)
  [[ $line == *' ' ]] && COMP_WORDS+=('')
  COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
  _dup_parse
  echo "> $line"
  printf '%s\\n' "\${COMPREPLY[@]}"
done`;

const IN_FISH = `
source ./.script
for line in ${LINES}
  echo "> $line"
  complete -C "dup-parse $line" | string replace -r '\\t.*' ''
end
true`;

/** A terminal in which zsh completes; what it is given to offer is printed, and an END when it is done. */
const IN_ZSH = `
zmodload zsh/zpty
zpty z 'TERM=dumb COLUMNS=400 zsh -f -i'
zpty -w z "unsetopt zle_bracketed_paste beep; PS1= ; autoload -U compinit; compinit -u -D; source ./.script; source ./.offers; print REA''DY"
out=
until [[ $out == *READY* ]]; do zpty -r z line; out+=$line; done
for typed in ${LINES}; do
  print -r -- "> $typed"
  zpty -w -n z "dup-parse $typed"$'\\t'
  while zpty -r z line; do
    line=\${line%$'\\n'}; line=\${line%$'\\r'}
    [[ $line == *=END= ]] && break
    [[ $line == *=OFFER=* ]] && print -r -- "\${line##*=OFFER=}"
  done
  zpty -w -n z $'\\x15'
done`;

const ZSH_OFFERS = `
compadd() {
  local -a offered
  if [[ \${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return $?; fi
  builtin compadd -A offered "$@"
  (($#offered)) && { print; print -rl -- "=OFFER="$^offered; }
  builtin compadd "$@"
}
complete-and-tell() { zle complete-word; print; print '=END='; }
zle -N complete-and-tell
bindkey '^I' complete-and-tell
`;

describe('bash', () => {
  it('offers what can stand there', () => {
    const { code, stdout, stderr } = desk('bash').shell(IN_BASH);
    expect([code, stderr]).toEqual([0, '']);
    expectOffers(stdout);
  });

  it('begins with commands and files, and takes a value after an equals sign', () => {
    const offers = (words: string) =>
      sorted(
        desk('bash')
          .shell(
            `source ./.script; COMP_WORDS=(dup-parse ${words}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _dup_parse; printf '%s\\n' "\${COMPREPLY[@]}"`,
          )
          .stdout.trimEnd()
          .split('\n'),
      );
    const top = FILES.map((file) => file.split('/')[0]!);
    expect(offers("''")).toEqual(sorted([...NAMED, ...top, '.script']));
    expect(offers("--lang = ''")).toEqual(['en', 'it']);
    expect(offers('--lang =')).toEqual(['en', 'it']);
  });
});

describe.skipIf(withoutProgram('fish'))(`fish${withoutProgram('fish')}`, () => {
  it('offers what can stand there', () => {
    const dir = desk('fish');
    dir.write('.run.fish', IN_FISH);
    const { code, stdout, stderr } = dir.shell('fish --no-config .run.fish', { env: { HOME: dir.folder } });
    expect([code, stderr]).toEqual([0, '']);
    expectOffers(stdout);
  });
});

describe.skipIf(withoutProgram('zsh'))(`zsh${withoutProgram('zsh')}`, () => {
  it('offers what can stand there', () => {
    const dir = desk('zsh');
    dir.write('.offers', ZSH_OFFERS);
    dir.write('.run.zsh', IN_ZSH);
    const { code, stdout } = dir.shell('zsh -f .run.zsh');
    expect(code).toBe(0);
    expectOffers(stdout);
  });
});

describe.skipIf(withoutProgram('pwsh'))(`PowerShell${withoutProgram('pwsh')}`, () => {
  it('offers what can stand there', () => {
    const dir = desk('powershell');
    dir.write('.script.ps1', dir.read('.script'));
    const lines = OFFERED.filter(([, words]) => words.length > 0 && !words.some((word) => word.includes('.')));
    const run = lines.map(
      ([line]) =>
        `'> ${line}'; (TabExpansion2 'dup-parse ${line}' ${line.length + 10}).CompletionMatches.CompletionText`,
    );
    dir.write('.run.ps1', ['. ./.script.ps1', ...run].join('\n'));
    const { code, stdout } = dir.shell('pwsh -NoProfile -File .run.ps1');
    expect(code).toBe(0);
    for (const [line, words] of lines) {
      const [, offered = ''] = stdout.replaceAll('\r', '').split(`> ${line}\n`);
      expect([line, sorted(offered.split(/^> /m)[0]!.trimEnd().split('\n'))]).toEqual([line, sorted(words)]);
    }
  });
});

describe('every shell', () => {
  it.each(SHELLS)('%s: has every option and every choice, in the language asked for', (shell) => {
    for (const language of ['en', 'it'] as const) {
      const script = completionScript(shell, language);
      for (const { options, name } of commandTree(language)) {
        expect(script).toContain(name);
        for (const { names, value } of options) {
          for (const one of names)
            expect(script).toMatch(new RegExp(`(?<![\\w-])${one}(?![\\w-])|-[sl] ${one.replace(/^-+/, '')} `));
          if (value.kind === 'choice') for (const word of value.choices) expect(script).toContain(word);
        }
      }
    }
    if (shell !== 'bash') expect(completionScript(shell, 'it')).toContain('solo gli errori');
    expect(completionScript(shell, 'it')).not.toContain('errors only');
  });

  it('PowerShell takes a typographic apostrophe for a quote: each stands twice', () => {
    expect(completionScript('powershell', 'it')).toContain('dell’’input');
    const text = completionScript('powershell', 'it')
      .replace(/^#.*$/gm, '')
      .replace(/['‘’‚‛]{2}/g, '');
    expect((text.match(/['‘’‚‛]/g) ?? []).length % 2).toBe(0);
  });

  it('knows of every option what it wants: a list, files, or something that no list holds', () => {
    const free = OPTIONS.filter((row) => valueOfOption(row).kind === 'text').map(
      ({ flags }) => /[<[](\S+)[>\]]/.exec(flags)![1]!,
    );
    expect([...new Set(free)].sort()).toEqual(['MiB', 'n', 'name', 'pages', 'seconds', 'word']);
  });

  it('is asked for by name', () => {
    const dir = workdir();
    for (const args of [[], ['tcsh']]) {
      const { code, stdout, stderr } = dir.run(['completion', ...args]);
      expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('one of bash, zsh, fish, powershell')]);
    }
  });
});
