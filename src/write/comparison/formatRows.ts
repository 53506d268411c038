/**
 * The formats of a comparison, without what writes them: who only names them loads no writer.
 */
export const FORMAT_ROWS = {
  text: { endings: ['.txt'] },
  json: { endings: ['.json'] },
  csv: { endings: ['.csv'] },
  xlsx: { endings: ['.xlsx'], binary: true, forPeople: true },
  markdown: { endings: ['.md', '.markdown'], forPeople: true },
  docx: { endings: ['.docx'], binary: true, forPeople: true },
  html: { endings: ['.html', '.htm'], forPeople: true },
} as const;

export type ComparisonFormatName = keyof typeof FORMAT_ROWS;

export const COMPARISON_FORMAT_NAMES = Object.keys(FORMAT_ROWS) as ComparisonFormatName[];
