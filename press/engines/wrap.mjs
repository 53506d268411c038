/**
 * Puts an export into something: an envelope that OpenSSL signs, a PDF that pdfkit draws.
 *
 * In: the file of an export, a folder to work in. Out: bytes. The key and the certificate of the invented signer are made
 * anew each time, and kept nowhere.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { TOWN } from '../sheets/town.mjs';
import { run } from './run.mjs';

/** @param {string} work */
function signer(work) {
  const [key, certificate] = [join(work, 'key.pem'), join(work, 'certificate.pem')];
  if (!existsSync(key)) {
    const subject = `/C=IT/O=Comune di ${TOWN}/CN=Firmatario di prova`;
    const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '3650', '-subj', subject];
    run('openssl', ['req', ...kind, '-keyout', key, '-out', certificate]);
  }
  return { key, certificate };
}

/** @param {string[]} options @returns {(input: Buffer, work: string) => Buffer} */
const signing =
  (...options) =>
  (input, work) => {
    const { key, certificate } = signer(work);
    return run('openssl', ['cms', '-sign', '-binary', ...options, '-signer', certificate, '-inkey', key], { input });
  };

const sign = signing('-nodetach', '-outform', 'DER');
const base64 = (/** @type {Buffer} */ bytes) => bytes.toString('base64').replace(/.{64}/g, '$&\n');

/**
 * A PDF of one page, with files attached.
 * @param {string} text @param {{ name: string, bytes: Buffer | string }[]} files
 * @param {(doc: any) => void} [finish] @param {Record<string, string>} [options]
 */
async function cover(text, files, finish = () => {}, options = {}) {
  const day = new Date('2025-11-12T10:32:00Z');
  const doc = new PDFDocument({ size: 'A4', margin: 60, info: { CreationDate: day }, ...options });
  /** @type {Buffer[]} */
  const chunks = [];
  const done = new Promise((resolve) => {
    doc.on('data', (/** @type {Buffer} */ chunk) => chunks.push(chunk)).on('end', resolve);
  });
  doc.font('Helvetica').fontSize(12).text(text);
  for (const { name, bytes } of files) doc.file(Buffer.from(bytes), { name, creationDate: day, modifiedDate: day });
  finish(doc);
  doc.end();
  await done;
  return Buffer.concat(chunks);
}

const SEE_ATTACHED = 'In allegato le schede obiettivo del Documento Unico di Programmazione.';
const RECORD = { name: 'Segnatura.xml', bytes: '<Segnatura><Oggetto>DUP</Oggetto></Segnatura>' };
const WAIT =
  'Please wait...\n\nIf this message is not eventually replaced by the proper contents of the document, your PDF viewer ' +
  'may not be able to display this type of document.';

/** @satisfies {Record<string, (file: string, work: string) => Buffer | string | Promise<Buffer>>} */
export const wrappings = {
  signed: (file, work) => sign(readFileSync(file), work),
  signedInPieces: (file, work) => signing('-nodetach', '-outform', 'DER', '-stream')(readFileSync(file), work),
  signedAsPem: (file, work) => signing('-nodetach', '-outform', 'PEM')(readFileSync(file), work),
  signedAsBase64: (file, work) => base64(sign(readFileSync(file), work)),
  signedAsOneLine: (file, work) => sign(readFileSync(file), work).toString('base64'),
  signedTwice: (file, work) => sign(sign(readFileSync(file), work), work),
  detached: (file, work) => signing('-outform', 'DER')(readFileSync(file), work),
  encrypted: (file, work) =>
    run('openssl', ['cms', '-encrypt', '-binary', '-outform', 'DER', '-aes256', signer(work).certificate], {
      input: readFileSync(file).subarray(0, 1000),
    }),
  portfolio: (file) =>
    cover(
      'Per vedere il portfolio aprirlo con Acrobat.',
      [{ name: 'Schede.pdf', bytes: readFileSync(file) }],
      (doc) => {
        doc._root.data.Collection = { Type: 'Collection', View: 'T' };
      },
    ),
  attached: (file) => cover(SEE_ATTACHED, [RECORD, { name: basename(file), bytes: readFileSync(file) }]),
  attachedSigned: (file, work) =>
    cover(SEE_ATTACHED, [{ name: 'Schede – perché.pdf.p7m', bytes: sign(readFileSync(file), work) }]),
  attachedLocked: (file) =>
    cover(SEE_ATTACHED, [{ name: 'Schede.pdf', bytes: readFileSync(file) }], () => {}, {
      pdfVersion: '1.7',
      userPassword: 'SEGRETA',
      ownerPassword: 'PADRONA',
    }),
  severalAttached: (file) =>
    cover(SEE_ATTACHED, [
      { name: 'Schede.pdf', bytes: readFileSync(file) },
      { name: 'Nota.pdf', bytes: readFileSync(file) },
    ]),
  form: () =>
    cover(WAIT, [], (doc) => {
      doc.initForm();
      doc._root.data.NeedsRendering = true;
      doc._root.data.AcroForm.data.XFA = [new String('template'), new String('<template/>')];
    }),
};
