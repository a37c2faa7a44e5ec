import { describe, expect, it } from 'vitest';
import type { OfficeText } from '../blocks.ts';
import { para, row, run, table, wordFile } from '../docx/fixtures/word.ts';
import { recogniseEncoding, toUnicode } from '../encoding.ts';
import { readOffice } from '../read.ts';
import { fromTcvn3, fromVni } from './fixtures/old.ts';
import { isVietnameseSyllable } from './syllable.ts';

const alphabet = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
);
const sentence =
  'Kế hoạch cải cách hành chính nhà nước năm 2024 của Ủy ban nhân dân huyện; đẩy mạnh chuyển đổi số, ưu tiên những việc cấp bách.';

describe('old letters', () => {
  it.each([...alphabet, 'đ'])('%s comes back from both', (letter) => {
    expect(toUnicode(fromTcvn3(letter), 'TCVN3')).toBe(letter);
    expect(toUnicode(fromVni(letter), 'VNI')).toBe(letter);
  });

  it.each([...alphabet, 'đ'])('the capital of %s comes back from VNI', (letter) => {
    expect(toUnicode(fromVni(letter.toUpperCase()), 'VNI')).toBe(letter.toUpperCase());
  });

  // Phrases that stand at the head of every document, as they are found in files of the time.
  const known: [string, 'TCVN3' | 'VNI', string][] = [
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'TCVN3', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'TCVN3', 'Độc lập - Tự do - Hạnh phúc'],
    ['Ch\u00ad¬ng tr×nh', 'TCVN3', 'Chương trình'],
    ['COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'VNI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'VNI', 'Độc lập - Tự do - Hạnh phúc'],
  ];
  it.each(known)('%s', (old, encoding, words) => {
    expect(toUnicode(old, encoding)).toBe(words);
  });
});

describe('telling encodings apart', () => {
  const cases: [string, string, ReturnType<typeof recogniseEncoding>][] = [
    ['Vietnamese', sentence, 'Unicode'],
    ['Vietnamese, decomposed', sentence.normalize('NFD'), 'Unicode'],
    ['Vietnamese in capitals', sentence.toUpperCase(), 'Unicode'],
    ['TCVN3', fromTcvn3(sentence), 'TCVN3'],
    ['VNI', fromVni(sentence), 'VNI'],
    ['VNI in capitals', fromVni(sentence.toUpperCase()), 'VNI'],
    ['too few words', 'Kế hoạch năm', undefined],
    ['English', 'The plan of the year in plain words without any accents at all', undefined],
  ];
  it.each(cases)('%s', (_, text, encoding) => {
    expect(recogniseEncoding(text)).toBe(encoding);
  });

  it.each(['nghiêng', 'quyết', 'khuỷu', 'ươm', 'giữ', 'gì', 'yêu', 'uống', 'thuở', 'oanh', 'rượu', 'ĐƯỢC', 'xoong'])(
    '%s is a syllable',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(true);
    },
  );

  it.each(['chñ', 'tèp', 'hoaòch', 'Coäng', 'ñöôïc', 'tiÕp', 'ñ', 'Müller'])('%s is none', (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
});

describe('files in old encodings', () => {
  const text = ({ blocks, convertedFrom }: OfficeText) => ({
    convertedFrom,
    texts: blocks.flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map((cell) => cell.text),
    ),
  });
  const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
  const read = async (file: Uint8Array) => text(await readOffice(file));

  it('converts the bytes of a text file', async () => {
    const bytes = new Uint8Array(Buffer.from(fromTcvn3(sentence.replace('Ủ', 'ủ')), 'latin1'));
    expect(await read(bytes)).toEqual({ convertedFrom: 'TCVN3', texts: [sentence.replace('Ủ', 'ủ')] });
  });

  it('converts letters that were copied into a UTF-8 file', async () => {
    expect(await read(new TextEncoder().encode(fromVni(sentence)))).toEqual({
      convertedFrom: 'VNI',
      texts: [sentence],
    });
  });

  it('goes by the fonts of a .docx, for the shortest words, and joins vowel and mark across runs', async () => {
    const body =
      para(run(fromTcvn3('đ)'), font('.VnTime'))) +
      para(run(fromTcvn3('kế hoạch'), font('.VnTimeH'))) +
      para(run('Co', font('VNI-Times')) + run('ä', `<w:b/>${font('VNI-Times')}`) + run('ng', font('VNI-Times'))) +
      para(run('Cộng hòa', font('.VnTime')));
    expect(await read(wordFile(body))).toEqual({
      convertedFrom: 'TCVN3',
      texts: ['đ)', 'KẾ HOẠCH', 'Cộng', 'Cộng hòa'],
    });
  });

  it('takes the font from the style', async () => {
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:rPr>${font('.VnTime')}</w:rPr></w:style>`;
    expect(await read(wordFile(para(fromTcvn3('thư viện')), { styles }))).toEqual({
      convertedFrom: 'TCVN3',
      texts: ['thư viện'],
    });
  });

  it('reads letters that a symbol font moved', async () => {
    const moved = fromTcvn3('cộng').replace(/[\u00a1-\u00ff]/g, (letter) =>
      String.fromCharCode(letter.charCodeAt(0) + 0xf000),
    );
    expect(await read(wordFile(para(run(moved, font('.VnTime')))))).toMatchObject({ texts: ['cộng'] });
  });

  it('recognises a part that was copied without its font', async () => {
    const body = para(sentence) + table([row([fromTcvn3('đ)'), fromTcvn3(sentence.toLowerCase())])]);
    expect(await read(wordFile(body))).toEqual({
      convertedFrom: 'TCVN3',
      texts: [sentence, 'đ)', sentence.toLowerCase()],
    });
  });

  it('leaves Unicode alone that was given an old font', async () => {
    const body = para(run('Cộng hòa và', font('.VnTime')) + run(' cải cách', font('VNI-Times')));
    expect(await read(wordFile(body))).toEqual({ convertedFrom: undefined, texts: ['Cộng hòa và cải cách'] });
  });

  it('leaves Unicode alone', async () => {
    expect(await read(wordFile(para(sentence.normalize('NFD'))))).toEqual({
      convertedFrom: undefined,
      texts: [sentence],
    });
  });
});
