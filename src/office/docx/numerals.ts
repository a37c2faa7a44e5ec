const romans: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];
const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Writes the n-th number of a list in one of Word's formats (`w:numFmt`); formats of other languages count 1, 2, 3. */
export function numeral(n: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letter(n);
    case 'upperLetter':
      return letter(n).toUpperCase();
    case 'lowerRoman':
      return roman(n);
    case 'upperRoman':
      return roman(n).toUpperCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'vietnameseCounting':
      return inWords(n);
    case 'decimalEnclosedParen':
      return `(${n})`;
    case 'decimalEnclosedFullstop':
      return `${n}.`;
    case 'none':
      return '';
    default:
      return String(n);
  }
}

/** a … z, then aa, bb …, as Word counts (not as Excel does). */
function letter(n: number): string {
  if (n < 1) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.min(Math.ceil(n / 26), 30));
}

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let rest = n;
  let written = '';
  for (const [sign, worth] of romans) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

function inWords(n: number): string {
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  if (n < 0 || n > 99) return String(n);
  if (tens === 0) return digits[ones] ?? '';
  const head = tens === 1 ? 'mười' : `${digits[tens]} mươi`;
  if (ones === 0) return head;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${ones === 5 ? 'lăm' : digits[ones]}`;
}
