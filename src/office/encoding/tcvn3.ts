/** TCVN 5712:1993 VN1 as the .Vn fonts lay it out: each letter is one byte, written here as the Latin-1 letter of that byte. */
const tcvn3Letters =
  '\u00b8á\u00b5à\u00b6ả\u00b7ã\u00b9ạ' +
  '\u00a8ă\u00beắ\u00bbằ\u00bcẳ\u00bdẵ\u00c6ặ' +
  '\u00a9â\u00caấ\u00c7ầ\u00c8ẩ\u00c9ẫ\u00cbậ' +
  '\u00aeđ' +
  '\u00d0é\u00ccè\u00ceẻ\u00cfẽ\u00d1ẹ' +
  '\u00aaê\u00d5ế\u00d2ề\u00d3ể\u00d4ễ\u00d6ệ' +
  '\u00ddí\u00d7ì\u00d8ỉ\u00dcĩ\u00deị' +
  '\u00e3ó\u00dfò\u00e1ỏ\u00e2õ\u00e4ọ' +
  '\u00abô\u00e8ố\u00e5ồ\u00e6ổ\u00e7ỗ\u00e9ộ' +
  '\u00acơ\u00edớ\u00eaờ\u00ebở\u00ecỡ\u00eeợ' +
  '\u00f3ú\u00efù\u00f1ủ\u00f2ũ\u00f4ụ' +
  '\u00adư\u00f8ứ\u00f5ừ\u00f6ử\u00f7ữ\u00f9ự' +
  '\u00fdý\u00faỳ\u00fbỷ\u00fcỹ\u00feỵ' +
  '\u00a1Ă\u00a2Â\u00a7Đ\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư';

const tcvn3 = new Map(Array.from(tcvn3Letters.matchAll(/(.)(.)/gsu), ([, old = '', letter = '']) => [old, letter]));

/** Reads text of .Vn fonts; what is no letter of theirs stays. Capitals with a tone are drawn by the H fonts only. */
export function tcvn3ToUnicode(text: string): string {
  return text.replace(/[\u00a1-\u00fe]/g, (old) => tcvn3.get(old) ?? old);
}
