import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { para, wordFile, zipFile } from '../docx/fixtures/word.ts';
import type { FileKind, NoKind, Peekable } from './facts.ts';
import { tellKind } from './kind.ts';

const peek = (content: string | Uint8Array): Peekable => {
  const bytes = Buffer.from(content as Uint8Array); // Buffer takes either; its types want to know which
  return { size: bytes.length, slice: async (from, length) => bytes.subarray(from, from + length) };
};
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    ...streams.map((name) => Buffer.from(`${name}\0`, 'utf16le')),
  ]);
const officeTypes = (main: string) => `<Types><Override ContentType="${main}"/></Types>`;
const openDocument = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': strToU8('<x/>'),
});
const packed = (parts: Record<string, string>) => zipFile(parts);

/** An encrypted entry has bit 0 of its flags set, in the directory 8 bytes on. */
function locked(file: Uint8Array): Uint8Array {
  const at = Buffer.from(file).indexOf(Buffer.from('504b0102', 'hex'));
  return file.map((old, place) => (place === at + 8 ? 1 : old));
}

describe('what a file is', () => {
  test.each<[string, string | Uint8Array, FileKind | NoKind]>([
    ['a Word file', wordFile(para('Kế hoạch')), 'docx'],
    ['an Excel file', packed({ '[Content_Types].xml': officeTypes('sheet'), 'xl/workbook.xml': '<w/>' }), 'xlsx'],
    ['a PDF', '%PDF-1.7 …', 'pdf'],
    ['a picture', latin1('\x89PNG\r\n\x1a\n…'), 'png'],
    ['a photograph', latin1('\xff\xd8\xff\xe0…'), 'jpg'],
    ['an old Word file', compound('WordDocument'), 'doc'],
    ['an old Excel file', compound('Workbook'), 'xls'],
    ['an archive of documents', packed({ 'Phụ lục/Báo cáo.pdf': '%PDF-1.7' }), 'zip'],
    ['an OpenDocument text', openDocument, 'odt'],
    ['words', 'Biên bản họp ngày 12/5', 'txt'],
    ['nothing', '', 'empty'],
  ])('%s', async (_, content, kind) => expect(await tellKind(peek(content))).toBe(kind));
});

describe('what is not taken', () => {
  test.each<[string, string | Uint8Array, NoKind]>([
    ['a program of Windows', latin1('MZ\x90\0\x03'), 'program'],
    ['a program of Linux', latin1('\x7fELF\x02'), 'program'],
    ['a shell script', '#!/bin/sh\nrm -rf /', 'program'],
    ['a page', '<!DOCTYPE html><p>x', 'markup'],
    ['a page behind blanks and in UTF-16', Buffer.from('\ufeff  <html><script>', 'utf16le'), 'markup'],
    ['a page that says it is a PDF', '<html><body>%PDF-1.7', 'markup'],
    ['a drawing with scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'markup'],
    ['PHP', '<?php system($_GET[0]);', 'markup'],
    ['macros under a known name', packed({ 'word/document.xml': '', 'word/vbaProject.bin': '' }), 'macros'],
    [
      'macros under another name',
      packed({ '[Content_Types].xml': officeTypes('ms-word.document.macroEnabled.main+xml'), 'word/document.xml': '' }),
      'macros',
    ],
    ['macros of Excel 4', packed({ 'xl/workbook.xml': '', 'xl/macrosheets/sheet1.xml': '' }), 'macros'],
    ['macros in an old Word file', compound('WordDocument', '_VBA_PROJECT'), 'macros'],
    ['macros of LibreOffice', packed({ 'content.xml': '', 'Basic/Standard/Module1.xml': '' }), 'macros'],
    ['a program in an archive', packed({ 'Báo cáo.pdf': '', 'mở tôi.EXE': '' }), 'program'],
    ['a page in an archive', packed({ 'a/index.html': '' }), 'program'],
    ['a locked archive', locked(packed({ 'a.pdf': 'x' })), 'locked'],
    ['a locked Word file', compound('EncryptedPackage'), 'locked'],
    ['an installer', compound('Property'), 'unknown'],
    ['rich text', '{\\rtf1 x}', 'unknown'],
    ['sound', latin1('ID3\x03\0\0'), 'unknown'],
    ['half an archive', latin1('PK\x03\x04…'), 'unknown'],
  ])('%s', async (_, content, why) => expect(await tellKind(peek(content))).toBe(why));
});
