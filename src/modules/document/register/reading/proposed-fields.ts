import { formatDate } from '../../../../platform/i18n.ts';
import { typeNumber, typeOfNumber } from '../document-type.ts';
import { readSearch } from '../filter.ts';
import type { DocumentFields } from '../form/document-form.tsx';
import type { ProposedDocument } from './read-proposal.ts';

const compared = (name: string) => readSearch(name).words.join(' ');

/** What a file's head proposes, as the form's fields; an issuer by the name that the office uses, where it is one of ours. */
export function fieldsOfProposal(head: Partial<ProposedDocument> = {}, issuers: string[] = []): DocumentFields {
  const { number = '', date, type = '', issuer = '', abstract = '', signer = '' } = head;
  const known = issuers.find((name) => compared(name) === compared(issuer));
  const kind = typeNumber(type) ?? (number ? typeOfNumber(number) : undefined);
  return {
    number,
    type: kind?.toString() ?? '',
    date: date ? formatDate(date) : '',
    issuer: known ?? issuer,
    abstract,
    signer,
  };
}
