/**
 * Looks through the XML of a document's body, head or foot. In: XML. Out: the XML without hidden text, deletions
 * and the marks of notes; the texts that were taken out; and where its sections end.
 */
import { Parser } from 'htmlparser2';

/** A section, by its properties: where it ends, and its heads and feet by their kind. */
export interface SectionMark {
  /** The place in the XML after which the next section begins. */
  readonly end: number;
  readonly hasFirst: boolean;
  readonly references: readonly { readonly part: 'header' | 'footer'; readonly type: string; readonly id: string }[];
}

export interface PartXml {
  readonly xml: string;
  readonly sections: readonly SectionMark[];
  /** The place after the start tag of the body, or of the root. */
  readonly start: number;
  readonly hidden: readonly string[];
  readonly deleted: readonly string[];
  readonly notes: readonly { readonly kind: NoteKind; readonly id: string }[];
  /** How many letters the XML shows. */
  readonly letters: number;
}

export const NOTE_KINDS = ['footnote', 'endnote', 'comment'] as const;
type NoteKind = (typeof NOTE_KINDS)[number];

const isOn = (value: string | undefined): boolean =>
  value === undefined || !['0', 'false', 'off', 'none'].includes(value);

/** Counts letters: blanks and signs may be written in several ways, letters are not. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** Reads the markup of a part. */
export function readPart(source: string): PartXml {
  const cuts: [from: number, to: number, instead: string][] = [];
  const sections: {
    end: number;
    hasFirst: boolean;
    references: SectionMark['references'][number][];
    isInParagraph: boolean;
  }[] = [];
  const hidden: string[] = [];
  const deleted: string[] = [];
  const notes: PartXml['notes'][number][] = [];
  let [chosen, before] = [0, 0];
  let [start, letters, deletions, choices, changes, paragraphs] = [-1, 0, 0, 0, 0, 0];
  let run: { readonly from: number; isHidden: boolean; text: string } | null = null;
  let taking: 'text' | 'deleted' | null = null;
  let waiting: (typeof sections)[number] | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const at = parser.startIndex;
        if (name === 'w:r') run = { from: at, isHidden: false, text: '' };
        else if (name === 'w:vanish' && run && isOn(attributes['w:val'])) run.isHidden = true;
        else if (name === 'w:dstrike') cuts.push([at + 1, at + 1 + name.length, 'w:strike']);
        else if (name === 'w:t' || name === 'm:t') taking = 'text';
        else if (name === 'w:delText') {
          taking = 'deleted';
          if (deletions === 0) deleted.push('');
        } else if (name === 'w:del' || name === 'w:moveFrom') {
          if (deletions === 0) deleted.push('');
          deletions += 1;
        } else if (name === 'mc:Choice') choices += 1;
        else if (name === 'mc:AlternateContent') [chosen, before] = [0, letters];
        else if (name === 'w:sectPrChange') changes += 1;
        else if (name === 'w:p') paragraphs += 1;
        else if ((name === 'w:body' || name === 'w:hdr' || name === 'w:ftr') && start < 0) start = parser.endIndex + 1;
        const note = NOTE_KINDS.find((kind) => name === `w:${kind}Reference`);
        if (note) {
          notes.push({ kind: note, id: attributes['w:id'] ?? '' });
          cuts.push([at, at, '']);
        }
        if (changes > 0) return;
        if (name === 'w:sectPr') {
          waiting = { end: at, hasFirst: false, references: [], isInParagraph: paragraphs > 0 };
          sections.push(waiting);
        } else if (name === 'w:titlePg' && waiting) waiting.hasFirst = isOn(attributes['w:val']);
        else if ((name === 'w:headerReference' || name === 'w:footerReference') && waiting) {
          const part = name === 'w:headerReference' ? 'header' : 'footer';
          waiting.references.push({ part, type: attributes['w:type'] ?? 'default', id: attributes['r:id'] ?? '' });
        }
      },
      ontext(text) {
        if (taking === 'deleted' || (taking === 'text' && deletions > 0)) deleted.push((deleted.pop() ?? '') + text);
        else if (taking === 'text') {
          if (!run?.isHidden && choices > 0) chosen += lettersIn(text);
          else if (!run?.isHidden) letters += lettersIn(text);
          if (run) run.text += text;
        }
      },
      onclosetag(name) {
        const end = parser.endIndex + 1;
        if (name === 'w:t' || name === 'm:t' || name === 'w:delText') taking = null;
        else if (name === 'w:del' || name === 'w:moveFrom') deletions -= 1;
        else if (name === 'mc:Choice') choices -= 1;
        else if (name === 'mc:AlternateContent')
          letters = Math.max(letters, before + chosen); // the fallback is what is read
        else if (name === 'w:sectPrChange') changes -= 1;
        else if (name === 'w:r') {
          if (run?.isHidden && run.text.trim() !== '' && deletions === 0) {
            hidden.push(run.text);
            cuts.push([run.from, end, '']);
          }
          run = null;
        } else if (name === 'w:p') {
          paragraphs -= 1;
          if (waiting?.isInParagraph && paragraphs === 0) {
            waiting.end = end;
            waiting = null;
          }
        } else if (NOTE_KINDS.some((kind) => name === `w:${kind}Reference`)) {
          const cut = cuts.findLast(([from, to]) => from === to);
          if (cut) cut[1] = end;
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  parser.end();
  const { xml, moved } = withoutCuts(source, cuts);
  return {
    xml,
    start: moved(Math.max(start, 0)),
    sections: sections.map(({ end, hasFirst, references }) => ({ end: moved(end), hasFirst, references })),
    hidden: hidden.map((text) => text.trim()),
    deleted: deleted.map((text) => text.trim()).filter(Boolean),
    notes,
    letters,
  };
}

/** Takes stretches out of a text; `moved` tells where a place of it is then. */
function withoutCuts(source: string, cuts: readonly (readonly [number, number, string])[]) {
  const sorted = cuts.toSorted((a, b) => a[0] - b[0]);
  const parts: string[] = [];
  const shifts: [at: number, by: number][] = [];
  let [done, by] = [0, 0];
  for (const [from, to, instead] of sorted) {
    if (from < done) continue; // within a stretch that is gone
    parts.push(source.slice(done, from), instead);
    by += instead.length - (to - from);
    shifts.push([to, by]);
    done = to;
  }
  parts.push(source.slice(done));
  const moved = (place: number) => place + (shifts.findLast(([at]) => at <= place)?.[1] ?? 0);
  return { xml: parts.join(''), moved };
}
