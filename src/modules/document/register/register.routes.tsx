import { Hono } from 'hono';
import type { Db } from '../../../platform/db/db.ts';
import { Forbidden, Refused } from '../../../platform/errors.ts';
import type { FileStore } from '../../../platform/files.ts';
import { formatDate } from '../../../platform/i18n.ts';
import { isId } from '../../../platform/id.ts';
import { ReceivedFile } from '../../../platform/received-file.ts';
import { actorOf, type Ctx, type Env, governmentOf, idIn } from '../../../web/context.ts';
import { leaveFlash } from '../../../web/flash.ts';
import { type FormValues, parseForm, readForm } from '../../../web/form.ts';
import { page } from '../../../web/html.ts';
import { typedForm } from '../../../web/typed.ts';
import { mayCorrect, mayRegister } from '../document.access.ts';
import { usesOfDocument } from '../evidence/evidence.queries.ts';
import { previewOf } from '../file/preview-file.ts';
import type { OfferProducts } from '../product-offer.ts';
import type { Subjects } from '../subjects.ts';
import { DocumentPage } from './document.page.tsx';
import { type DocumentRecord, readableDocument } from './document.queries.ts';
import { readRegisterFilter } from './filter.ts';
import { documentInput } from './form/document.input.ts';
import { CorrectDocumentPage, NewDocumentPage } from './form/document-form.page.tsx';
import type { DocumentFields } from './form/document-form.tsx';
import { issuersFor } from './form/issuers.ts';
import { fieldsOfProposal } from './reading/proposed-fields.ts';
import { findSentFile, sendAhead } from './reading/sent-file.ts';
import { RegisterPage } from './register.page.tsx';
import { listDocuments, registerChoices } from './register.queries.ts';
import { AlreadyRegistered, correctDocument, registerDocument } from './register-document.ts';

export interface RegisterDeps {
  db: Db;
  files: FileStore;
  subjects: Subjects;
  offerProducts: OfferProducts;
}

/** The register of one's government: looking for documents, entering them, correcting them. */
export function registerRoutes({ db, files, subjects, offerProducts }: RegisterDeps) {
  return new Hono<Env>()
    .get('/documents', async (c) => {
      const { view } = c.var;
      const governmentId = governmentOf(c);
      const filter = readRegisterFilter(view.query);
      const [found, choices] = await Promise.all([
        listDocuments(db, governmentId, filter, view.today),
        registerChoices(db, governmentId, view.today),
      ]);
      const may = mayRegister(actorOf(c), governmentId);
      return page(c, <RegisterPage view={view} filter={filter} page={found} choices={choices} mayRegister={may} />);
    })
    .get('/documents/new', (c) => newPage(c, db, { sent: c.req.query('sent') ?? '' }))
    .post('/documents', async (c) => {
      const values = await readForm(c);
      try {
        const { file } = values;
        if (values.read === 'on') {
          if (!(file instanceof ReceivedFile)) throw new Refused({ field: 'file', key: 'document.error.noFile' });
          const id = await sendAhead(db, files, actorOf(c), governmentOf(c), file);
          return c.redirect(`/documents/new?sent=${id}`, 303);
        }
        const id = await registerDocument(db, files, actorOf(c), governmentOf(c), parseForm(documentInput, values));
        leaveFlash(c, 'document.registered');
        return c.redirect(`/documents/${id}`, 303);
      } catch (error) {
        if (error instanceof Refused) return newPage(c, db, values, error);
        throw error;
      }
    })
    .get('/documents/:id', async (c) => {
      const { view } = c.var;
      const actor = actorOf(c);
      const document = await readableDocument(db, actor, idIn(c));
      const [uses, offers, file] = await Promise.all([
        usesOfDocument(db, actor, subjects, document.id, view.today),
        offerProducts(db, actor, document, view.today),
        previewOf(files, document, `/files/documents/${document.id}`),
      ]);
      const may = mayCorrect(actor, document);
      return page(c, <DocumentPage {...{ view, document, uses, offers, file }} mayCorrect={may} />);
    })
    .get('/documents/:id/edit', (c) => correctionPage(c, db))
    .post('/documents/:id', async (c) => {
      const values = await readForm(c);
      try {
        await correctDocument(db, files, actorOf(c), idIn(c), parseForm(documentInput, values));
      } catch (error) {
        if (error instanceof Refused) return correctionPage(c, db, values, error);
        throw error;
      }
      leaveFlash(c, 'document.corrected');
      return c.redirect(`/documents/${idIn(c)}`, 303);
    });
}

const twiceIn = (refused: Refused | undefined) => (refused instanceof AlreadyRegistered ? refused.id : undefined);

async function newPage(c: Ctx, db: Db, values: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const ownerId = governmentOf(c);
  const actor = actorOf(c);
  if (!mayRegister(actor, ownerId)) throw new Forbidden();
  const id = typeof values.sent === 'string' && isId(values.sent) ? values.sent : null;
  const file = id ? await findSentFile(db, actor, id) : undefined;
  const issuers = await issuersFor(db, ownerId, view.today);
  return page(
    c,
    <NewDocumentPage
      view={view}
      typed={typedForm(view.t, values, refused)}
      fields={fieldsOfProposal(file?.head, issuers)}
      issuers={issuers}
      sent={id && file ? { id, name: file.name, wasRead: Boolean(file.head.number ?? file.head.abstract) } : undefined}
      twiceId={twiceIn(refused)}
    />,
    refused ? 422 : 200,
  );
}

async function correctionPage(c: Ctx, db: Db, values?: FormValues, refused?: Refused): Promise<Response> {
  const { view } = c.var;
  const actor = actorOf(c);
  const document = await readableDocument(db, actor, idIn(c));
  if (!mayCorrect(actor, document)) throw new Forbidden();
  const typed = typedForm(view.t, values, refused);
  const issuers = await issuersFor(db, document.ownerId, view.today);
  const known = { view, document, typed, issuers, fields: fieldsOf(document), twiceId: twiceIn(refused) };
  return page(c, <CorrectDocumentPage {...known} />, refused ? 422 : 200);
}

function fieldsOf(document: DocumentRecord): DocumentFields {
  const { number, type, issuedOn, issuer, abstract, signer, validFrom, validTo, replacedByNumber } = document;
  return {
    ...{ number, type: String(type), date: formatDate(issuedOn), issuer, abstract, signer },
    validFrom: validFrom ? formatDate(validFrom) : '',
    validTo: validTo ? formatDate(validTo) : '',
    replacedBy: replacedByNumber ?? '',
  };
}
