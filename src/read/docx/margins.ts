/**
 * Puts the heads and feet of the pages where their section begins and ends: a sheet may have its header block in the head
 * of its pages, which readers of Word documents leave out.
 */
import type { Parts } from './archive.js';
import { type PartXml, readPart, type SectionMark } from './partXml.js';

/** Paragraphs that mark where a head or a foot begins and ends; nobody types these letters, which have no meaning. */
export const MARGIN_START = '\uF8F0\uF8F1';
export const MARGIN_END = '\uF8F1\uF8F0';

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Returns the body with the heads and feet of its sections, and the markup of each of these. */
export function withMargins(
  body: PartXml,
  targets: ReadonlyMap<string, string>,
  parts: Parts,
): { readonly xml: string; readonly margins: readonly PartXml[] } {
  const evenOdd = /<w:evenAndOddHeaders(?:\s*\/|\s+w:val="(?:1|true|on)")/u.test(parts.get('word/settings.xml') ?? '');
  const margins = new Map<string, PartXml>();
  const partOf = (id: string): string | null => {
    const name = targets.get(id);
    const xml = name && parts.get(name);
    if (!xml) return null;
    const own = margins.get(name) ?? readPart(xml);
    margins.set(name, own);
    return own.letters === 0 ? null : inBody(own);
  };
  const shown = ({ hasFirst, references }: SectionMark, part: 'header' | 'footer'): string => {
    const types = ['first', 'default', 'even'].filter(
      (type) => type === 'default' || (type === 'first' ? hasFirst : evenOdd),
    );
    const own = types.flatMap((type) => {
      const id = references.find((one) => one.part === part && one.type === type)?.id;
      return (id !== undefined && partOf(id)) || [];
    });
    return [...new Set(own)].join('');
  };
  const { xml, start, sections } = body;
  let result = xml.slice(0, start);
  let from = start;
  for (const section of sections) {
    result += shown(section, 'header') + xml.slice(from, section.end) + shown(section, 'footer');
    from = section.end;
  }
  return { xml: result + xml.slice(from), margins: [...margins.values()] };
}

/** The content of a head or foot as a part of a body, with the names that its root declares. */
function inBody({ xml, start }: PartXml): string {
  const names = xml.slice(0, start).match(/\sxmlns:[\w.-]+=(?:"[^"]*"|'[^']*')/gu) ?? [];
  const content = xml.slice(start, xml.lastIndexOf('</'));
  return `${paragraph(MARGIN_START)}<w:smartTag${names.join('')}>${content}</w:smartTag>${paragraph(MARGIN_END)}`;
}
