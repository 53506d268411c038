/** The page: files in, records and files out. It keeps nothing: all that was read is gone when it is closed. */
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import { pageRangesIn } from '../text/pageRanges.js';
import { type Chosen, filesDropped, filesOf } from './chosen.js';
import { type Client, createClient, Stopped, unpacked } from './client.js';
import type { Answer, NamedFile, ReadOutcome, ReadSettings, Request, Side } from './messages.js';
import { fileNameOf, type Save, type View } from './saves.js';
import { followInside, showPage } from './shownPage.js';
import { say } from './strings.js';
import {
  announce,
  both,
  element,
  notice,
  part,
  refusedNotice,
  sayAll,
  showChosen,
  showSaves,
  summaryOf,
  zoneOf,
} from './view.js';
import { beginWork } from './working.js';

interface SideState {
  readonly files: readonly NamedFile[];
  readonly outcome: ReadOutcome | null;
  /** What is wrong with all of it, such as a profile with mistakes. */
  readonly told: readonly Bilingual[];
}

const EMPTY: SideState = { files: [], outcome: null, told: [] };
const SIDES: readonly Side[] = ['now', 'before'];
/** Of files that need a password. */
const LOCKED = ['pdf-encrypted', 'pdf-wrong-password'];

let client: Client;
let language: Language = 'it';
let view: View = 'records';
let password: string | undefined;
const state: Record<Side, SideState> = { now: EMPTY, before: EMPTY };
/** What is done: one thing after the other. */
let queue = Promise.resolve();

/** Asks, and returns an answer of a kind; any other is thrown as what it says. */
async function ask<Kind extends Answer['kind']>(
  kind: Kind,
  request: Request,
  onProgress?: (file: string, pages: number) => void,
): Promise<Extract<Answer, { kind: Kind }>> {
  const answer = await client.ask(request, onProgress);
  if (answer.kind === kind) return answer as Extract<Answer, { kind: Kind }>;
  throw new Refused(
    answer.kind === 'failed' ? answer.sentence : both(answer.kind === 'unrelated' ? 'unrelated' : 'died'),
  );
}

class Refused extends Error {
  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}

const sentenceOf = (error: unknown): Bilingual =>
  error instanceof Refused
    ? error.sentence
    : both('failed', { reason: error instanceof Error ? error.message : String(error) });

/** The pages that are asked for: `undefined` for all, `null` where what is written names none. */
function pagesAsked(): ReadSettings['pages'] | null {
  const written = part<HTMLInputElement>('pages').value.trim();
  return written === '' ? undefined : pageRangesIn(written);
}

/** Reads the files of a side, unless there are none left. */
async function read(side: Side): Promise<void> {
  const { files, outcome } = state[side];
  const pages = pagesAsked();
  const isKept = files.length > 0 && pages !== null; // until there is a newer one: nothing moves under a click
  state[side] = { files, outcome: isKept ? outcome : null, told: pages === null ? [both('pagesWrong')] : [] };
  render();
  if (files.length === 0) await ask('done', { kind: 'forget', side });
  else if (pages !== null) await readFiles(side, pages);
  await show();
}

async function readFiles(side: Side, pages: ReadSettings['pages']): Promise<void> {
  const { files } = state[side];
  const settings = {
    entity: part<HTMLInputElement>('entity').value.trim(),
    profile: part<HTMLInputElement>('profile').files![0],
    pages,
    password,
  };
  const { onProgress, end } = beginWork(files.length, client.canStop, language);
  try {
    const { outcome } = await ask('read', { kind: 'read', side, files, settings }, onProgress);
    state[side] = { files, outcome, told: [] };
  } catch (error) {
    if (!(error instanceof Stopped)) state[side] = { files, outcome: null, told: [sentenceOf(error)] };
    else await afterStop(side);
  } finally {
    end();
  }
}

/** What was read of the other side is gone, too: it is read again. */
async function afterStop(side: Side): Promise<void> {
  state[side] = { files: [], outcome: null, told: [both('stopped')] };
  const other = side === 'now' ? 'before' : 'now';
  if (state[other].outcome) await readFiles(other, pagesAsked() ?? undefined);
}

/** Shows what there is: the records, or what is different in the two years. */
async function show(): Promise<void> {
  const hasRecords = (side: Side) => (state[side].outcome?.objectives ?? 0) > 0;
  const both = SIDES.every(hasRecords);
  if (!both) view = 'records';
  render();
  part('results').hidden = !hasRecords('now');
  if (!hasRecords('now')) {
    showPage(null);
    return;
  }
  part('views').hidden = !both;
  for (const radio of document.querySelectorAll<HTMLInputElement>('[name="view"]'))
    radio.checked = radio.value === view;
  part('shown').title = say(view, language);
  part('records-heading').textContent = say(view, language);
  showSaves(view, language, (save) => work(() => saveAs(save)));
  try {
    const kind = view === 'records' ? 'show' : 'showDifferences';
    showPage((await ask('text', { kind, language })).text);
  } catch (error) {
    showPage(null);
    part('save-buttons').replaceChildren();
    part('save-heading').textContent = '';
    tell(sentenceOf(error));
  }
}

const tell = (sentence: Bilingual) => part('messages').append(notice('warning', element('p', {}, sentence[language])));

/** What was said while files were chosen, until others are. */
let remarks: readonly Bilingual[] = [];

function render(): void {
  const outcomes = SIDES.flatMap((side) => state[side].outcome ?? []);
  const told = [...remarks, ...SIDES.flatMap((side) => state[side].told)];
  const isOnlyBefore = state.before.outcome !== null && state.now.files.length === 0;
  part('messages').replaceChildren(
    ...outcomes.flatMap((outcome) => refusedNotice(outcome, language)),
    ...[...told, ...(isOnlyBefore ? [both('onlyBefore')] : [])].map((sentence) =>
      notice('warning', element('p', {}, sentence[language])),
    ),
  );
  part('ask').hidden = !outcomes.some(({ refused }) => refused.some(({ code }) => LOCKED.includes(code)));
  for (const side of SIDES) showChosen(side, state[side].files, language, () => clear(side));
  const { outcome } = state.now;
  part('summary').textContent = outcome ? summaryOf(outcome, language) : '';
  const said = [...outcomes.map((one) => summaryOf(one, language)), ...part('messages').innerText.split('\n')];
  announce(said.join(' '));
}

function clear(side: Side): void {
  remarks = [];
  state[side] = EMPTY;
  work(() => read(side));
}

let left = 0;

/** Does one thing after the others; what fails is said. */
function work(act: () => Promise<void>): void {
  const count = (by: number) => {
    left += by;
    document.body.dataset.busy = left > 0 ? 'yes' : 'no';
  };
  count(1);
  queue = queue
    .then(act)
    .catch((error: unknown) => {
      if (!(error instanceof Stopped)) tell(sentenceOf(error));
    })
    .finally(() => count(-1));
}

/** Adds files to a side, and reads it. */
function add(side: Side, { files, leftOut }: Chosen): void {
  const known = new Set(state[side].files.map(({ name, file }) => `${name} ${file.size} ${file.lastModified}`));
  const fresh = files.filter(({ name, file }) => !known.has(`${name} ${file.size} ${file.lastModified}`));
  remarks = [
    ...(files.length === 0 && leftOut > 0 ? [both('noneInFolder')] : []),
    ...(leftOut > 0 ? [both('leftOut', { n: leftOut })] : []),
  ];
  state[side] = { ...state[side], files: [...state[side].files, ...fresh] };
  if (side === 'before' || state.before.outcome) view = 'differences';
  work(() => read(side));
}

async function saveAs(save: Save<string>): Promise<void> {
  const name = fileNameOf(view, save, language);
  announce(say('saving', language, { name }));
  const { format, excel } = save;
  const kind = view === 'records' ? 'save' : 'saveDifferences';
  const { bytes, notes } = await ask('bytes', { kind, format, excel, language } as Request);
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  render();
  for (const note of notes) tell(note);
  announce(say('saved', language, { name }));
}

/** Lets files be dropped on a zone, or chosen. */
function listen(side: Side): void {
  const zone = zoneOf(side);
  const input = (name: string) => zone.querySelector<HTMLInputElement>(`input.${name}`)!;
  for (const [button, name] of [
    ['choose', 'files'],
    ['chooseFolder', 'folder'],
  ] as const) {
    zone.querySelector<HTMLButtonElement>(`.${button}`)!.onclick = () => input(name).click();
    input(name).onchange = () => {
      add(side, filesOf(input(name).files!));
      input(name).value = ''; // the same file can be chosen again
    };
  }
  zone.ondragover = () => zone.classList.add('over');
  zone.ondragleave = () => zone.classList.remove('over');
  zone.ondrop = (event) => {
    zone.classList.remove('over');
    const dropped = filesDropped(event.dataTransfer!).catch(() => null);
    work(async () => {
      const chosen = await dropped;
      if (chosen) add(side, chosen);
      else tell(both('folderFailed'));
    });
  };
}

function listenToAll(): void {
  for (const side of SIDES) listen(side);
  // A file that is dropped beside a zone would be opened instead of the page.
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('drop', (event) => event.preventDefault());
  for (const id of ['entity', 'pages', 'profile'])
    part(id).onchange = () => {
      for (const side of SIDES) if (state[side].files.length > 0) work(() => read(side));
    };
  part('shown').onload = followInside;
  part('cancel').onclick = () => client.stop();
  part('ask').onsubmit = (event) => {
    event.preventDefault();
    password = part<HTMLInputElement>('password').value;
    for (const side of SIDES)
      if (state[side].outcome?.refused.some(({ code }) => LOCKED.includes(code))) work(() => read(side));
  };
  part('views').onchange = (event) => {
    view = (event.target as HTMLInputElement).value as View;
    work(show);
  };
  part('language').onclick = () => {
    language = language === 'it' ? 'en' : 'it';
    sayAll(language);
    work(show);
  };
}

async function start(): Promise<void> {
  sayAll(language);
  announce(say('starting', language));
  client = await createClient(await unpacked(part('worker').textContent!.trim()));
  part('cannotStop').hidden = client.canStop;
  listenToAll();
  part('tool').hidden = false;
  announce('');
}

if (document.documentElement.className !== 'old')
  start().catch((error: unknown) =>
    part('tool').before(notice('error', element('p', {}, sentenceOf(error)[language]))),
  );
