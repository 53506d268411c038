/** Endings of the files that are read where a folder is searched. A file that is named may have any ending. */
export const EXPORT_ENDINGS = ['.pdf', '.txt', '.md', '.markdown', '.html', '.htm', '.docx', '.p7m'] as const;
