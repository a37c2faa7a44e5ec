import { Refused } from '../../platform/errors.ts';
import type { Signer } from '../identity/index.ts';

/** The code of the document type, by which mandates to sign may be limited. */
export const reportType = 'BC';

/** What is printed at the end of a report: the authority, the offices line by line, the name. */
export interface SignatureText {
  signingAuthority: string;
  signingLines: string;
  signer: string;
}

/** The block of somebody who may sign, as the report keeps it. */
export const signatureOf = ({ authority, lines, name }: Signer): SignatureText => ({
  signingAuthority: authority,
  signingLines: lines.join('\n'),
  signer: name,
});

/** Whose block stands in the report; undefined when it was typed by hand or they may not sign. */
export function signerOf(signers: Signer[], text: SignatureText): Signer | undefined {
  return signers.find((signer) => isSame(signatureOf(signer), text));
}

/**
 * What a form makes of the signature: the block of the chosen signer, or what was typed by hand. Whoever leaves the choice as
 * it was and changes the text beneath means the text.
 */
export function signatureFrom(
  form: SignatureText & { signerId: string },
  kept: SignatureText & { signerId: string | undefined },
  signers: Signer[],
): SignatureText {
  const { signerId, signingAuthority, signingLines, signer } = form;
  const typed = { signingAuthority, signingLines, signer };
  if (signerId === '' || (signerId === kept.signerId && !isSame(typed, kept))) return typed;
  const chosen = signers.find(({ id }) => id === signerId);
  if (!chosen) throw new Refused({ field: 'signerId', key: 'report.error.signer' });
  return signatureOf(chosen);
}

function isSame(one: SignatureText, other: SignatureText): boolean {
  const plain = ({ signingAuthority, signingLines, signer }: SignatureText) =>
    [signingAuthority, signingLines, signer].map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
  return plain(one) === plain(other);
}
