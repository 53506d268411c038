/**
 * What only the publisher can say of a data package: its title, its licence, who publishes it. All of it may be missing.
 *
 * Example: `{ title: 'Obiettivi del DUP', license: { name: 'CC-BY-4.0' }, publisher: { title: 'Comune di ...' } }`.
 */
import { z } from 'zod';

/** A fault of a value that its shape does not show. `params` fill the sentence. */
export interface MetadataProblem {
  readonly problem: 'empty-text' | 'not-an-address' | 'not-an-email' | 'not-a-name' | 'no-licence' | 'no-publisher';
  readonly params: Readonly<Record<string, string>>;
}

const refusing = (problem: MetadataProblem['problem'], value: string, example = '') => ({
  code: 'custom' as const,
  input: value,
  params: { problem, params: { value, example } } satisfies MetadataProblem,
});

/** A text that is not blank, and has the form that it must have. */
const text = (form?: readonly [RegExp, problem: MetadataProblem['problem'], example?: string]) =>
  z.string().superRefine((value, context) => {
    if (value.trim() === '') context.addIssue(refusing('empty-text', value));
    else if (form && !form[0].test(value)) context.addIssue(refusing(form[1], value, form[2]));
  });

const address = () => text([/^https?:\/\/[^\s<>"{}|\\^`]+$/u, 'not-an-address']);

/** The schema of the metadata; its issues of code `custom` carry a {@link MetadataProblem} as `params`. */
export const packageMetadataSchema = z.strictObject({
  name: text([/^[a-z0-9][a-z0-9._-]*$/u, 'not-a-name', 'obiettivi-dup-2025']).optional(),
  title: text().optional(),
  description: text().optional(),
  homepage: address().optional(),
  version: text().optional(),
  keywords: z.array(text()).min(1).optional(),
  license: z
    .strictObject({
      name: text([/^[A-Za-z0-9._-]+$/u, 'not-a-name', 'CC-BY-4.0']).optional(),
      path: address().optional(),
      title: text().optional(),
    })
    .superRefine(({ name, path }, context) => {
      if (name === undefined && path === undefined) context.addIssue(refusing('no-licence', ''));
    })
    .optional(),
  publisher: z
    .strictObject({
      title: text().optional(),
      path: address().optional(),
      email: text([/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/u, 'not-an-email']).optional(),
    })
    .superRefine(({ title }, context) => {
      if (title === undefined) context.addIssue(refusing('no-publisher', ''));
    })
    .optional(),
});

export type PackageMetadata = z.infer<typeof packageMetadataSchema>;

/** Returns the keys that metadata may have at a path: `[]`, or `['license']`. */
export function keysOfMetadata([group]: readonly string[]): string[] {
  const { shape } = packageMetadataSchema;
  if (group === 'license' || group === 'publisher') return Object.keys(shape[group].unwrap().shape);
  return Object.keys(shape);
}
