// Not inside a longer word or number, such as an identifier or a hash.
const alone = (pattern: string) => new RegExp(`(?<![\\w@.-])${pattern}(?![\\w@-])`, 'g');

const citizenNumber = alone('\\d{12}');
const phone = alone('(?:\\+84|0)(?:[ .-]?\\d){9,10}');
const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const starred = (text: string, first: number, last: number) =>
  text.slice(0, first) + '*'.repeat(Math.max(0, text.length - first - last)) + text.slice(text.length - last);

/** Hides what identifies or reaches a person in a text: citizen numbers, telephone numbers and mail addresses but for their ends. */
export function mask(text: string): string {
  return text
    .replace(mail, (address) => `${address[0]}***${address.slice(address.indexOf('@'))}`)
    .replace(citizenNumber, (number) => starred(number, 3, 3))
    .replace(phone, (number) => starred(number, 3, 2));
}
