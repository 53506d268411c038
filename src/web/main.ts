/** The page: files in, records and files out. */
import { createClient, unpacked } from './client.js';

const part = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

async function start(): Promise<void> {
  const client = createClient(await unpacked(part('worker').textContent!.trim()));
  const files = part<HTMLInputElement>('files');
  files.onchange = async () => {
    const settings = { language: 'it', entity: '', pages: undefined, password: undefined, profile: undefined, isolate: true } as const;
    const answer = await client.ask({ kind: 'read', side: 'now', files: [...files.files!], settings });
    part('outcome').textContent = JSON.stringify(answer);
    const saved = await client.ask({ kind: 'save', format: 'json' });
    if (saved.kind !== 'bytes') {
      part('outcome').textContent = JSON.stringify(saved);
      return;
    }
    const link = part<HTMLAnchorElement>('save');
    link.href = URL.createObjectURL(new Blob([saved.bytes as Uint8Array<ArrayBuffer>]));
    link.dataset.text = new TextDecoder().decode(saved.bytes);
  };
}

void start();
