/**
 * Lines that belong to the page, not to the sheet: page numbers, print dates, page marks.
 *
 * These patterns hold wherever the line stands at a page's edge; other running heads and feet are found by how often
 * and where they stand. Each row has examples that a test matches.
 */
export const FURNITURE: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  /** Whether it is furniture wherever it stands, not only at the edge of a page. */
  readonly anywhere?: true;
  /** Whether it holds the number of its page first: a series that counts on proves each of its lines. */
  readonly counts?: true;
  readonly examples: readonly string[];
}[] = [
  {
    name: 'page number and count',
    pattern: /^[[(*_]*(?:pagina|pag\.?|page)\s*\d+\s*(?:di|\/|of|su)\s*\d+[\])*_]*$/iu,
    anywhere: true,
    counts: true,
    examples: ['Pagina 3 di 9', 'Page 3 of 9', 'Pag. 3/12', 'Pag. 1 / 6', '*Pagina 2 di 9*'],
  },
  {
    name: 'page number with its word',
    pattern: /^[[(*_]*(?:pagina|pag\.?|page|p\.)\s*\d+[\])*_:]*$/iu,
    counts: true,
    examples: ['Pagina 3', 'pag. 3', 'p. 12', '[Pag. 3]', '*Pagina 3*', 'PAGE 3:'],
  },
  {
    name: 'page number between dashes',
    pattern: /^[-–—]+\s*\d+\s*[-–—]+$/u,
    counts: true,
    examples: ['- 3 -', '– 12 –'],
  },
  {
    name: 'page mark of a converter',
    pattern: /^-- \d+ of \d+ --$/u,
    anywhere: true,
    counts: true,
    examples: ['-- 2 of 12 --'],
  },
  {
    name: 'page between rules of a converter',
    pattern: /^([-=*#_~])\1+\s*(?:pagina|pag\.?|page)\s*\d+(?:\s*(?:di|of|\/)\s*\d+)?\s*\1{2,}$/iu,
    anywhere: true,
    counts: true,
    examples: ['--- Page 2 ---', '===== Pagina 2 di 9 ====='],
  },
  {
    name: 'page before the rule of a converter',
    pattern: /^(?:\{\d+\}|\d+)[-–—=]{3,}$/u,
    anywhere: true,
    counts: true,
    examples: ['{2}------------', '2------------'],
  },
  {
    name: 'page tag of a language model',
    pattern: /^<\/?page(?:[ _-][^<>]*)?>(?:\s*\d+\s*<\/page[^<>]*>)?$/iu,
    anywhere: true,
    examples: ['<page_number>2</page_number>', '<page number="2">', '</page>'],
  },
  {
    name: 'page break of a converter',
    pattern: /^(?:\\(?:newpage|pagebreak|clearpage)|\{\{< ?pagebreak ?>\}\})$/u,
    anywhere: true,
    examples: ['\\newpage', '\\pagebreak', '{{< pagebreak >}}'],
  },
  {
    name: 'links of a converter to all pages',
    pattern: /^pages?: 1(?:, \d+)+$/iu,
    anywhere: true,
    examples: ['Page: 1, 2, 3'],
  },
  {
    name: 'comment of a converter, which no page shows',
    pattern: /^<!--(?:(?!-->).)*-->$/u,
    anywhere: true,
    examples: ['<!-- Page 2 -->', '<!-- PageNumber="2" -->', '<!-- page break -->'],
  },
  {
    name: 'picture of which a converter tells nothing but its file or its size',
    pattern: /^(?:!\[[^\][\s]*\]\(\S+\)|[*_]*==> picture \[[\dx ]+\] intentionally omitted <==[*_]*)$/iu,
    anywhere: true,
    examples: ['![](images/0.jpg)', '![img-0.jpeg](img-0.jpeg)', '==> picture [113 x 32] intentionally omitted <=='],
  },
  {
    name: 'line by which a PDF library signs its pages, letters set apart or not',
    pattern: /^p ?o ?w ?e ?r ?e ?d +b ?y\b(?=.*\( ?w ?w ?w ?\.).*\)$/iu,
    anywhere: true,
    examples: [
      'Powered by Paginatore (www.paginatore.example)',
      'P o w e r e d  b y  F o g l i o  ( w w w . f o g l i o . i t )',
    ],
  },
  {
    name: 'rule',
    pattern: /^(?=[\s\-–—=_*+|:─-╿]+$).*[-–—=_*─━](?: ?[-–—=_*─━]){2}/u,
    anywhere: true,
    examples: ['---', '* * *', '- - - -', '+------+------+', '______'],
  },
  {
    name: 'print date',
    pattern: /^(?:stampa(?:to)?\s+(?:del|il|in data)|data\s+(?:di\s+)?stampa)[\s:]*\d[\d/.\-: ]*(?:ore[\d:. ]*)?$/iu,
    anywhere: true,
    examples: ['Stampato il 12/11/2024', 'Data di stampa: 12/11/2024 10:32', 'stampa del 12/11/2024 10:32'],
  },
];

/** With what all of them begin: a digit, the sign of a rule or of a converter, or the first letters of their words. */
const BEGINNING = /^(?:[!\d\s\-–—=*#_~+|:─-╿{<[(\\]|p[a.o ]|st|da)/iu;

/** Whether a text may be furniture, at one look: most text may not. */
export const mayBeFurniture = (text: string): boolean => BEGINNING.test(text);

/** Words by which a line at the edge of a page tells that it stands there. */
const RUNNING =
  /(?:^|[^\p{L}])(?:pagina|pag\.?|page) *\d+[\])]?$|^(?:https?|file):\/\/\S+ \d+\/\d+$|firmat[oa] digitalmente|copia (?:conforme|informatica)/iu;

/** Whether a text says that it is a head, a foot or a stamp of a page. */
export const mayBeRunning = (text: string): boolean => RUNNING.test(text);

/**
 * The number of a page and the count of all, with nothing to say so: `3/9`, `3 di 9`. It may be a law, too, `104/1992`, or part
 * of a sentence.
 */
export const COUNTED = /^(?<number>\d{1,4})\s*(?:\/|di|of)\s*(?<total>\d{1,4})$/u;

/** A number alone on its line may be any number: a page's, where it is one of a series. */
export const BARE_NUMBER = /^\d{1,4}$/u;
