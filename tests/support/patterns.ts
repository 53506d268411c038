/** Every regular expression of the sources: the literals, and the files that construct one of text. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** The literals of files, each once, by how they are written. */
export function literalsIn(files: readonly string[]): Map<string, Pattern> {
  const found = new Map<string, Pattern>();
  walk(files, (node) => {
    if (!ts.isRegularExpressionLiteral(node)) return;
    const end = node.text.lastIndexOf('/');
    found.set(node.text, { source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
  });
  return found;
}

/** The files that construct patterns. */
export function constructing(files: readonly string[]): string[] {
  const found = new Set<string>();
  walk(files, (node, file) => {
    const isMade = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isMade && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') found.add(file);
  });
  return [...found];
}

function walk(files: readonly string[], see: (node: ts.Node, file: string) => void): void {
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      see(node, file);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  }
}
