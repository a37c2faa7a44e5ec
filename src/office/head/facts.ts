/** What the head and the foot of a document say; an empty string is what the document leaves open. */
export interface DocumentHead {
  issuer: string;
  parentIssuer: string;
  number: string;
  symbol: string;
  place: string;
  date: string | null;
  type: string;
  typeCode: string;
  abstract: string;
  signer: string;
  signerPosition: string;
  signingMark: '' | 'TM.' | 'KT.' | 'TL.' | 'TUQ.' | 'Q.';
  recipients: string[];
}
