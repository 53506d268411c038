/** What is seen of the page: its parts by their names, its texts in a language, and what came of reading. */
import type { Bilingual, Language } from '../report/catalogue/catalogue.js';
import type { NamedFile, ReadOutcome, Side } from './messages.js';
import { DIFFERENCE_SAVES, SAVES, type Save, type View } from './saves.js';
import { type StringName, say } from './strings.js';

export const part = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

/** An element with its text and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export const zoneOf = (side: Side): HTMLElement => document.querySelector(`[data-side="${side}"]`)!;

/** Says all texts that stand in the page's markup in a language. */
export function sayAll(language: Language): void {
  document.documentElement.lang = language;
  part('language').lang = language === 'it' ? 'en' : 'it';
  for (const one of document.querySelectorAll<HTMLElement>('[data-say]'))
    one.textContent = say(one.dataset.say as StringName, language);
}

/** Tells a screen reader. */
export function announce(text: string): void {
  part('status').textContent = text;
}

const LISTED = 8;

/** The files that were chosen for a side, and how to be rid of them. */
export function showChosen(side: Side, files: readonly NamedFile[], language: Language, onClear: () => void): void {
  const zone = zoneOf(side);
  zone.classList.toggle('filled', files.length > 0);
  const names = files.map(({ name }) => element('li', {}, element('bdi', {}, name)));
  const more = names.length > LISTED ? [element('li', {}, '…')] : [];
  const clear = element('button', { type: 'button', className: 'clear', onclick: onClear }, say('clear', language));
  zone
    .querySelector('.chosen')!
    .replaceChildren(
      ...(files.length > 0
        ? [
            element('p', {}, element('strong', {}, say('chosen', language, { n: files.length })), ' ', clear),
            element('ul', {}, ...names.slice(0, LISTED), ...more),
            element('p', { className: 'hint' }, say('more', language)),
          ]
        : []),
    );
}

/** A message in a box of its own. */
export const notice = (severity: 'error' | 'warning', ...content: readonly (Node | string)[]): HTMLElement =>
  element('div', { className: `notice ${severity}` }, ...content);

/** The files that were not read, each with the reason. */
export function refusedNotice({ refused }: ReadOutcome, language: Language): HTMLElement[] {
  if (refused.length === 0) return [];
  const sentences = refused.map(({ sentence }) => element('li', {}, sentence[language]));
  const heading = element('h2', {}, say('refused', language, { n: refused.length }));
  return [notice('error', heading, element('ul', {}, ...sentences))];
}

/** What was found: `12 obiettivi da 1 file; segnalazioni: errori 0, avvisi 3`. */
export function summaryOf({ objectives, files, errors, warnings }: ReadOutcome, language: Language): string {
  const found = say('found', language, { n: objectives, files });
  return errors + warnings > 0 ? `${found}; ${say('told', language, { errors, warnings })}.` : `${found}.`;
}

/** The buttons that save what is shown. They stay the same while they can: one may just be clicked. */
export function showSaves(view: View, language: Language, onSave: (save: Save<string>) => void): void {
  const heading = say(view === 'records' ? 'save' : 'saveDifferences', language);
  if (part('save-heading').textContent === heading) return;
  part('save-heading').textContent = heading;
  const saves: readonly Save<string>[] = view === 'records' ? SAVES : DIFFERENCE_SAVES;
  const buttons = saves.map((save) => {
    const { label, isMain } = save;
    const className = isMain ? 'save strong' : 'save';
    return element('button', { type: 'button', className, onclick: () => onSave(save) }, label[language]);
  });
  part('save-buttons').replaceChildren(...buttons);
}

export const both = (name: StringName, params: Readonly<Record<string, string | number>> = {}): Bilingual => ({
  it: say(name, 'it', params),
  en: say(name, 'en', params),
});
