import type { World } from '../world.ts';
import { at, type Samples } from './sample.ts';

const pdf = () => new File(['%PDF-1.4\n%%EOF\n'], 'van-ban.pdf', { type: 'application/pdf' });
const document = {
  number: '9/QĐ-UBND',
  type: '2',
  date: '01/03/2026',
  issuer: 'UBND xã',
  abstract: 'Ban hành quy chế',
};
const evidence = (rest: string, form?: (world: World) => Record<string, string | File>) => (world: World) => ({
  path: `/evidence/${world.records.evidence.id}${rest}`,
  form: form?.(world),
});

/** The register of documents, evidence, and their files. */
export const documentSamples: Samples = {
  'GET /documents': at('/documents'),
  'GET /documents/new': at('/documents/new'),
  'POST /documents': () => ({ path: '/documents', form: document }),
  'GET /documents/:id': ({ records }) => ({ path: `/documents/${records.document}` }),
  'GET /documents/:id/edit': ({ records }) => ({ path: `/documents/${records.document}/edit` }),
  'POST /documents/:id': ({ records }) => ({
    path: `/documents/${records.document}`,
    form: { ...document, version: '1' },
  }),
  'GET /evidence': at('/evidence'),
  'GET /evidence/new': at('/evidence/new'),
  'POST /evidence': () => ({ path: '/evidence', form: { effectiveOn: '01/03/2026', file: pdf() } }),
  'GET /evidence/storage': at('/evidence/storage'),
  'POST /evidence/storage/:unit': ({ seats }) => ({
    path: `/evidence/storage/${seats.own.unitId}`,
    form: { megabytes: '700' },
  }),
  'GET /evidence/:id': evidence(''),
  'POST /evidence/:id/revisions': evidence('/revisions', () => ({
    effectiveOn: '01/03/2026',
    revision: '1',
    file: pdf(),
  })),
  'POST /evidence/:id/removed-uses': evidence('/removed-uses', ({ records }) => ({ use: records.evidence.use })),
  'GET /files/documents/:id': ({ records }) => ({ path: `/files/documents/${records.document}` }),
  'GET /files/evidence/:id/:revision': ({ records }) => ({ path: `/files/evidence/${records.evidence.id}/1` }),
  'POST /assignments/:id/not-products': ({ assignment, records }) => ({
    path: `/assignments/${assignment.id}/not-products`,
    form: { version: `${assignment.version}`, document: records.document },
  }),
};
