/** Why a file cannot be read. Each reason has its sentence, which says what to do, in `office.vi.ts` and `office.en.ts`. */
export type UnreadableReason =
  | 'empty' // no bytes at all
  | 'unknown-kind' // none of the kinds that can be read, whatever its name says
  | 'old-word' // a .doc of Word 97–2003
  | 'password' // protected by a password
  | 'damaged' // truncated or broken
  | 'too-big' // over the size limit, or unfolds to more than it may (zip bomb)
  | 'unsafe' // XML with a document type or entities (XML bomb)
  | 'no-text' // no words in it
  | 'scanned' // a PDF of pictures, without a text layer
  | 'too-many-rows' // a table larger than any plan
  | 'not-excel' // a unit list that is no .xlsx, whatever its name says
  | 'big-sheet' // a sheet larger than any unit list
  | 'old-encoding'; // text in an old font encoding that could not be recognised

/** A file that cannot be read; `reason` chooses the sentence that the person is shown. */
export class Unreadable extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
    this.name = 'Unreadable';
  }
}
