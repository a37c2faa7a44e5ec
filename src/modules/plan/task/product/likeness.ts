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
  /** Whose task it is: the names of places stand in abstracts and say nothing. */
  place: string;
}

// Words that stand in every abstract and every product, and so tell nothing.
const empty = new Set(
  wordsOf(
    'của về việc và các cho theo trên địa bàn tại được có trong với là những đến từ năm tháng quý ban hành thực hiện triển khai ' +
      'ubnd ủy nhân dân xã phường tỉnh huyện thành phố cấp văn bản công tác xây dựng tổ chức',
  ),
);
/** "Cải cách hành chính" is what all of this is about: its words count, but little. */
const common = new Set(wordsOf('cải cách hành chính nhà nước đơn vị kết quả'));
const weigh = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + (common.has(word) ? 0.25 : 1), 0);

const types = documentTypes
  .map(({ n, name }) => ({ n, words: wordsOf(name) }))
  .sort((one, other) => other.words.length - one.words.length);

type Words = Set<string>;

const told = (words: string[]): Words => new Set(words.filter((word) => !empty.has(word) && !/^20\d\d$/.test(word)));

/** The type whose name words begin with, and the words after it. */
function typed(text: string): { type: number | undefined; rest: string[] } {
  const words = wordsOf(text);
  const type = types.find((each) => each.words.every((word, at) => words[at] === word));
  return { type: type?.n, rest: words.slice(type?.words.length ?? 0) };
}

const shared = (some: Words, others: Words) => weigh([...some].filter((word) => others.has(word)));
const covered = (some: Words, others: Words) => (some.size === 0 ? 0 : shared(some, others) / weigh(some));

/** The products that a plan's cell names ("Kế hoạch; báo cáo của UBND xã"), each with its type where it begins with one. */
function productsIn(product: string): { type: number | undefined; rest: Words }[] {
  return (
    product
      .split(/[;,\n]|\shoặc\s/u)
      // "Quyết định của Chủ tịch UBND xã": who issues it stands in no abstract.
      .map((part) => typed(part.trim().split(/\scủa\s/u)[0] ?? ''))
      .map(({ type, rest }) => ({ type, rest: told(rest) }))
  );
}

// Half of the words in common is coincidence in a language of few syllables; two thirds hardly ever is.
const enough = 0.65;
/** So much must be in common at least: three of the words that stand everywhere, or one other. */
const least = 0.7;

/**
 * How much a document is like the product of a task, 0 for not at all: its type is one that the product names, and its
 * abstract has the words of the product or, where the product names no more than a type, of the task. Accents do not count.
 */
export function likeness({ type, abstract }: SeenDocument, { product, title, place }: WantedProduct): number {
  const names = new Set([...wordsOf(place), ...wordsOf(documentTypes.find(({ n }) => n === type)?.name ?? '')]);
  const telling = (words: string[]) => told(words.filter((word) => !names.has(word)));
  const about = telling(typed(abstract.replace(/^v\/v\s|^về việc\s/i, '')).rest);
  const task = telling(wordsOf(title));
  const scores = productsIn(product)
    .filter((wanted) => wanted.type === type)
    .map(({ rest }) => {
      const all = new Set([...task, ...rest]);
      if (shared(about, all) < least) return 0;
      // An abstract may be shorter than the task, or go on after it; a task of common words only must be all of it.
      const meant = Math.max(weigh(task) >= 2 ? covered(task, about) : 0, covered(about, all));
      return weigh(rest) >= 2 ? Math.max(covered(rest, about), (covered(rest, about) + meant) / 2) : meant;
    });
  const best = Math.max(0, ...scores);
  return best >= enough ? best : 0;
}
