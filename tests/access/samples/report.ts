import { at, type Samples } from './sample.ts';

/** A period's report. */
export const reportSamples: Samples = {
  'GET /reports': at('/reports'),
  'POST /reports': () => ({ path: '/reports', form: { period: 'Q3', year: '2025' } }),
  'GET /reports/:file{[0-9a-f-]{36}\\.docx}': ({ report }) => ({ path: `/reports/${report.id}.docx` }),
  'GET /reports/:id': ({ report }) => ({ path: `/reports/${report.id}` }),
  'POST /reports/:id/regeneration': ({ report }) => ({ path: `/reports/${report.id}/regeneration`, form: {} }),
  'POST /reports/:id/sections/:key': ({ report }) => ({
    path: `/reports/${report.id}/sections/${report.section}`,
    form: { version: `${report.sectionVersion}`, text: 'Đã sửa.' },
  }),
  'POST /reports/:id/head': ({ report }) => ({
    path: `/reports/${report.id}/head`,
    form: { version: `${report.version}`, decimals: '2' },
  }),
};
