import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { para, row, table, wordFile } from '../../src/office/docx/fixtures/word.ts';
import { vi } from '../../src/office/office.vi.ts';
import { pdfFile } from '../../src/office/pdf/fixtures/drawn.ts';
import { openApp } from './browser.ts';
import { signIn } from './steps.ts';

const { visit, db } = await openApp();
const page = await visit('/');
await signIn(page, 'Cao Thị Lan');

type Sentence = keyof typeof vi;

const good = wordFile(para('Kế hoạch cải cách hành chính'));
const around = (xml: string) => wordFile('', { files: { 'word/document.xml': xml } });
const oldOffice = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const rows = (count: number) => table(Array.from({ length: count }, (_, n) => row([String(n), 'Rà soát văn bản'])));
const entities = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;&c;&c;</a>';
const blanks = `<w:x>${' '.repeat(100_000)}</w:x>`.repeat(400);

/** What it is, the name it is sent under, what the answer says. */
const files: [string, string, Sentence, () => Uint8Array][] = [
  ['an empty file', 'ke-hoach.docx', 'unreadable.empty', () => Buffer.alloc(0)],
  ['a file that was cut off', 'ke-hoach.docx', 'unreadable.damaged', () => good.subarray(0, good.length / 2)],
  ['a program named .docx', 'ke-hoach.docx', 'unreadable.unknown-kind', () => Buffer.from('MZ\u0090\0\u0003\0\0\0')],
  ['a .doc', 'ke-hoach.doc', 'unreadable.old-word', () => oldOffice('WordDocument')],
  ['a .docx with a password', 'ke-hoach.docx', 'unreadable.password', () => oldOffice('EncryptedPackage')],
  [
    'a picture',
    'ke-hoach.png',
    'unreadable.unknown-kind',
    () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  ],
  ['a .docx without text', 'ke-hoach.docx', 'unreadable.no-text', () => wordFile(para(''))],
  ['a scanned .pdf', 'ke-hoach.pdf', 'unreadable.scanned', () => pdfFile([{ picture: true }])],
  ['a table of 20,000 rows', 'so-lieu.docx', 'unreadable.too-many-rows', () => wordFile(rows(20_000))],
  ['a zip bomb', 'ke-hoach.docx', 'unreadable.too-big', () => around(`<w:document>${blanks}</w:document>`)],
  ['an XML bomb', 'ke-hoach.docx', 'unreadable.unsafe', () => around(entities)],
  ['a file of 20 MB and a bit', 'ke-hoach.docx', 'unreadable.too-big', () => randomBytes(20 * 1024 * 1024 + 1)],
];

/** Sends a file as the upload form does. */
function send(name: string, content: Uint8Array) {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  const headers = { origin: new URL(page.url()).origin };
  return page.request.post('/plans', { headers, multipart: { year: '2026', file } });
}

/** The page of a plan once its file has been read, or could not be. */
async function afterReading(address: string): Promise<string> {
  let html = '';
  const read = async () => {
    html = await (await page.request.get(address)).text();
    return html.includes('Đang đọc kế hoạch');
  };
  await expect.poll(read, { timeout: 60_000 }).toBe(false);
  return html;
}

test.each(files)('%s is answered by a sentence that says what to do', async (_, name, sentence, content) => {
  const response = await send(name, content());
  const html = response.status() === 422 ? await response.text() : await afterReading(response.url());
  expect(html).toContain(vi[sentence]);
  // In a refused form the sentence stands above and at the field.
  expect(html.split(vi[sentence])).toHaveLength(response.status() === 422 ? 3 : 2);
});

test('a request far over the limit is refused at once', async () => {
  const response = await send('ke-hoach.docx', new Uint8Array(45 * 1024 * 1024));
  expect(response.status()).toBe(422);
  expect(await response.text()).toContain('20 MB');
});

test('nothing of them is half-saved, and the next file is read as ever', async () => {
  const { unit_id } = await db
    .selectFrom('plan')
    .where('state', '=', 'failed')
    .select('unit_id')
    .groupBy('unit_id')
    .executeTakeFirstOrThrow();
  const saved = await db
    .selectFrom('plan')
    .leftJoin('proposal', 'proposal.plan_id', 'plan.id')
    .leftJoin('target', 'target.plan_id', 'plan.id')
    .where('plan.unit_id', '=', unit_id)
    .select(['plan.state', 'proposal.id as proposal', 'target.id as target'])
    .distinct()
    .execute();
  expect(saved).toEqual([{ state: 'failed', proposal: null, target: null }]);
  const response = await send('ke-hoach.docx', good);
  expect(await afterReading(response.url())).toContain('Rà soát: Kế hoạch');
});
