/**
 * The invented municipality all printed sheets belong to.
 *
 * In: nothing. Out: its name and the parameters its exports open with. No such town exists. Only the export of another
 * vendor, `vendor.mjs`, belongs to another one.
 */
export const TOWN = 'Roccaverde';

/** The view the exports were asked for, as the parameters block prints it. */
export const VIEW = 'DUP_2020_2023 DUP 2020 2022';

/** The day the footers claim the sheets were printed. */
export const PRINTED_ON = '12/11/2025';

/**
 * One paragraph is a string. A list is `{ items }`, numbered when `ordered`; an item with items of its own is
 * `{ text, items }`.
 * @typedef {{ text: string, items: string[] }} Parent
 * @typedef {{ ordered?: boolean, items: (string | Parent)[] }} List
 * @typedef {string | List} Block
 */

/**
 * What one sheet says. Empty strings are empty cells; `null` is a section that is not printed at all; an empty
 * `links` prints the table with its head only.
 * @typedef {object} Sheet
 * @property {string} code
 * @property {string} title
 * @property {string} portfolio
 * @property {string} centre
 * @property {string} person
 * @property {string} publicValue printed as it is: `2 - LABEL`, or only a label
 * @property {[code: string, title: string, ...others: string[]][] | null} links
 * @property {Block[] | null} guidelines
 * @property {Block[] | null} purpose
 * @property {string | null} status
 * @property {[label: string, value: string][]} [others] more rows of the header block
 * @property {Section[]} [sections] more sections, before Stato unless they say where
 * @property {boolean} [titleOnNextPage] the heading stands at the end of a page, its title on the next one
 */

/**
 * A section besides the usual ones. A block may also be a table, its head first.
 * @typedef {{ title: string, blocks: (Block | { rows: string[][] })[], place?: 'first' | 'beforePurpose' | 'last' }} Section
 *
 * A whole export: its sheets in print order.
 * @typedef {object} Export
 * @property {string} level as printed, e.g. `OBIETTIVO DI MANDATO`
 * @property {string} linkedHeading the heading of the table of linked objectives
 * @property {'mandate' | 'strategic' | 'operational'} linkedLevel
 * @property {string} [publicValue] the parameter of that name, if the export was asked for one public value
 * @property {string[]} [columns] names of the table's columns after Titolo
 * @property {string} [view] another view than the town's
 * @property {Partial<import('./words.mjs').Words>} [words] labels that are not the usual ones
 * @property {string} [stem] what its files are called, if they are not of this town
 * @property {Sheet[]} sheets
 */
