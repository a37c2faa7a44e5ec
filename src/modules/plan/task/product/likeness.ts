import { wordsOf } from '../../../../office/words/fold.ts';
import { documentTypes } from '../../../document/index.ts';

/** What a document says of itself. */
export interface SeenDocument {
  type: number;
  abstract: string;
}

/** What a task says of its product. */
export interface WantedProduct {
  product: string;
  title: string;
}

// Words that stand in every abstract and every product, and so tell nothing.
const empty = new Set(
  wordsOf(
    'của về việc và các cho theo trên địa bàn tại được có trong với là những đến từ năm tháng quý ban hành thực hiện triển khai ' +
      'ubnd ủy nhân dân xã phường tỉnh huyện thành phố cấp văn bản công tác',
  ),
);

const types = documentTypes
  .map(({ n, name }) => ({ n, words: wordsOf(name) }))
  .sort((one, other) => other.words.length - one.words.length);

const told = (text: string) => new Set(wordsOf(text).filter((word) => !empty.has(word) && !/^20\d\d$/.test(word)));

/** How much of some words stands among others, 0…1. */
function covered(some: Set<string>, others: Set<string>): number {
  if (some.size === 0) return 0;
  return [...some].filter((word) => others.has(word)).length / some.size;
}

/** The products that a plan's cell names ("Kế hoạch; Báo cáo của UBND xã"), each with its type where it begins with one. */
function productsIn(product: string): { type: number | undefined; rest: Set<string> }[] {
  return product
    .split(/[;,\n]|\svà\s(?=\p{Lu})|\shoặc\s/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const words = wordsOf(part);
      const type = types.find((each) => each.words.every((word, at) => words[at] === word));
      return { type: type?.n, rest: told(words.slice(type?.words.length ?? 0).join(' ')) };
    });
}

// A half of the words in common is coincidence in this language of few syllables; two thirds hardly ever is.
const enough = 0.65;

/**
 * How much a document is like the product of a task, 0 for not at all: its type is one that the product names, and its
 * abstract has the words of the product or, where the product names no more than a type, of the task. Accents do not count.
 */
export function likeness({ type, abstract }: SeenDocument, { product, title }: WantedProduct): number {
  const about = told(abstract.replace(/^v\/v\s/i, ''));
  const task = told(title);
  const scores = productsIn(product)
    .filter((wanted) => wanted.type === type)
    .map(({ rest }) => {
      // "Quyết định ban hành quy chế": the product says itself what the abstract must say, and the task what it is about.
      const named = rest.size > 0 ? covered(rest, about) : 1;
      const meant = Math.max(covered(task, about), about.size >= 3 ? covered(about, new Set([...task, ...rest])) : 0);
      if (rest.size >= 3) return Math.max(named, (named + meant) / 2);
      return (named + 2 * meant) / 3;
    });
  const best = Math.max(0, ...scores);
  return best >= enough ? best : 0;
}
