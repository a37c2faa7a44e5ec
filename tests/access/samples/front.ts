import { at, type Samples } from './sample.ts';

/** The front page, one's inbox, the log, and what belongs to nobody. */
export const frontSamples: Samples = {
  'GET /health': at('/health'),
  'GET /assets/*': at('/assets/none.css'),
  'GET /': at('/'),
  'GET /inbox': at('/inbox'),
  'GET /inbox/:id': ({ records }) => ({ path: `/inbox/${records.notice}` }),
  'POST /inbox/readings': ({ records }) => ({ path: '/inbox/readings', form: { id: records.notice } }),
  'POST /inbox/readings/end': ({ records }) => ({ path: '/inbox/readings/end', form: { id: records.notice } }),
  'POST /inbox/snoozes': ({ records }) => ({ path: '/inbox/snoozes', form: { id: records.notice, until: 'tomorrow' } }),
  'GET /mails': at('/mails'),
  'POST /mails/:id/repetition': ({ records }) => ({ path: `/mails/${records.mail}/repetition`, form: {} }),
  'POST /mails/:id/closure': ({ records }) => ({ path: `/mails/${records.mail}/closure`, form: {} }),
  'GET /roles': at('/roles'),
  'GET /search': at('/search?q=ke+hoach'),
  'GET /audit': at('/audit'),
  'GET /audit.xlsx': at('/audit.xlsx'),
  'GET /audit/:id{[0-9]{1,15}}': ({ records }) => ({ path: `/audit/${records.auditRow}` }),
};
