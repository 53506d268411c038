/** Renders a public value as a sheet prints it: `VP1 - Sicurezza`, or its label alone where it has no code. */
export const publicValueText = ({ code, label }: { readonly code: string | null; readonly label: string }): string =>
  code === null ? label : `${code} - ${label}`;
