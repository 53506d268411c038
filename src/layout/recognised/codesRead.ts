/**
 * The codes that were read in recognised text -> a matcher that takes no others for codes: the parts of one that recognition took
 * apart make no new code with those of the next row.
 */
import type { LabelMatcher } from '../../model/labelMatcher.js';
import type { CodeGrammar } from '../../vocabulary/codes/codes.js';

/** What may be a part of a code of years: `2024_28`, `2024_28_DUP`, `1_0301`. */
const LIKE_PART = /^(?:(?:19|20)\d{2}_?[\p{Lu}\d_]*|[\d_]+)$/u;

/** Returns the matcher for recognised text with the codes that were read; `parts` are those of the ones that stand on two lines. */
export function withCodesRead(
  matcher: LabelMatcher,
  read: ReadonlySet<string>,
  parts: ReadonlySet<string>,
): LabelMatcher {
  const codes = codesRead(matcher.codes, [...read], parts);
  const withCodes = (own: LabelMatcher): LabelMatcher => ({
    ...own,
    codes,
    withLabels: (more) => withCodes(own.withLabels(more)),
  });
  return withCodes(matcher);
}

function codesRead(codes: CodeGrammar, read: readonly string[], parts: ReadonlySet<string>): CodeGrammar {
  const isRead = (text: string) =>
    !LIKE_PART.test(text) || parts.has(text) || codes.readings(text).some(({ code }) => code === text);
  return {
    ...codes,
    isCode: (text) => codes.isCode(text) && isRead(text),
    startsCode: (text) => codes.startsCode(text) && isRead(text),
    mayBegin: (text) => !LIKE_PART.test(text) || read.some((code) => code.startsWith(text)),
    isFirstYear: (text) => codes.isFirstYear(text) && isRead(text),
    isCodeFragment: (text) => codes.isCodeFragment(text) && isRead(text),
    leadingCode(text) {
      const code = codes.leadingCode(text);
      return code !== null && isRead(code) ? code : null;
    },
  };
}
