// Not inside a longer word or number, such as an identifier or a hash.
const alone = (pattern: string, flags = 'g') => new RegExp(`(?<![\\w@.-])${pattern}(?![\\w@-])`, flags);

// Typed in threes it is told from an amount of money by the 0 that each begins with.
const citizenNumber = alone('(?:\\d{12}|0\\d{2}(?:[ .]\\d{3}){3})');
const phone = alone('(?:\\+84|0)(?:[ .-]?\\d){9,10}');
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

// Identity cards of before 2021 have nine figures, as many another number has: only what calls them so tells them apart.
const names = 'cmnd|cmt|cccd|chứng minh|citizen_?(?:number|id)|identity_?number|personal_?number';
const namesCard = new RegExp(names, 'i');
const namedCard = new RegExp(`((?:${names})\\D{0,20})(\\d{9})(?![\\w@-])`, 'gi');
const oldCard = alone('\\d{9}');

const starred = (text: string, first: number, last: number) =>
  text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);

/**
 * Hides what identifies or reaches a person in a text: citizen numbers, telephone numbers and mail addresses but for their ends.
 * `field`: the name of the field in which it stands. The log is searched as it is shown: `masked_words` in the database does the same.
 */
export function mask(text: string, field = ''): string {
  const masked = text
    .replace(mail, (address) => `${address[0]}***${address.slice(address.indexOf('@'))}`)
    .replace(citizenNumber, (number) => starred(number, 3, 3))
    .replace(phone, (number) => starred(number, 3, 2))
    .replace(namedCard, (_, name: string, number: string) => name + starred(number, 3, 3));
  return namesCard.test(field) ? masked.replace(oldCard, (number) => starred(number, 3, 3)) : masked;
}
