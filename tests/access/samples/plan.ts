import type { World } from '../world.ts';
import type { Samples } from './sample.ts';

const review = (rest: string, form?: (world: World) => Record<string, string>) => (world: World) => ({
  path: `/plans/${world.review.id}${rest}`
    .replace(':proposal', world.review.proposal)
    .replace(':target', world.review.target)
    .replace(':doubt', world.review.doubt),
  form: form?.(world),
});
const none = () => ({});

/** A plan from its file to its adoption. */
export const planSamples: Samples = {
  'GET /plans': () => ({ path: '/plans' }),
  'GET /plans/new': () => ({ path: '/plans/new' }),
  'POST /plans': () => ({
    path: '/plans',
    form: { year: '2031', text: 'Số: 7/KH-UBND\nKẾ HOẠCH\nCải cách hành chính' },
  }),
  'GET /plans/:plan': review(''),
  'GET /plans/:plan/file': review('/file'),
  'POST /plans/:plan/reading': review('/reading', none),
  'POST /plans/:plan/disposal': review('/disposal', none),
  'POST /plans/:plan/adoption': review('/adoption', none),
  'POST /plans/:plan/acceptance': review('/acceptance', ({ review: { proposal } }) => ({ row: `${proposal}:1:on` })),
  'POST /plans/:plan/bulk-edit': review('/bulk-edit', ({ review: { proposal } }) => ({
    id: `${proposal}:1:`,
    set: 'values',
    field: 'finance',
  })),
  'POST /plans/:plan/proposals': review('/proposals', ({ review: { proposal } }) => ({ after: proposal })),
  'POST /plans/:plan/proposals/:id': review('/proposals/:proposal', () => ({
    version: '1',
    title: 'Ban hành kế hoạch',
    field: '',
    deadlineType: 'none',
    shownType: 'none',
    dueOn: '',
    shownDue: '',
  })),
  'POST /plans/:plan/proposals/:id/parts': review('/proposals/:proposal/parts', () => ({
    version: '1',
    titles: 'Phần thứ nhất\nPhần thứ hai',
  })),
  'POST /plans/:plan/proposals/:id/union': review('/proposals/:proposal/union', () => ({ version: '1', next: '1' })),
  'GET /plans/:plan/names': review('/names'),
  'POST /plans/:plan/names': review('/names', () => ({ words: 'Văn phòng huyện Sơn Hà', party: 'outside' })),
  'GET /plans/:plan/targets': review('/targets'),
  'POST /plans/:plan/targets/acceptance': review('/targets/acceptance', ({ review: { target } }) => ({
    row: `${target}:1:on`,
  })),
  'POST /plans/:plan/targets/:id': review('/targets/:target', () => ({
    version: '1',
    text: 'Đạt 100%',
    kind: 'rank',
    comparator: '',
    value: '',
    level: '',
    field: '',
  })),
  'GET /plans/:plan/document': review('/document'),
  'POST /plans/:plan/document': review('/document', () => ({ version: '1', number: '9' })),
  'POST /plans/:plan/doubts/settlement': review('/doubts/settlement', () => ({ kind: 'no-lead' })),
  'POST /plans/:plan/doubts/:id/settlement': review('/doubts/:doubt/settlement', () => ({ remedy: 'keep' })),
  'POST /plans/:plan/escalation': ({ plan }) => ({
    path: `/plans/${plan}/escalation`,
    form: { unitLeaderAfter: '3', governmentLeaderAfter: '7' },
  }),
  'GET /plans/:plan/changes': ({ plan }) => ({ path: `/plans/${plan}/changes` }),
  'POST /plans/:plan/comparison': review('/comparison', none),
  'POST /plans/:plan/proposals/:id/continuation': review('/proposals/:proposal/continuation', () => ({
    version: '1',
    task: '',
  })),
  'POST /plans/:plan/dropped-tasks': review('/dropped-tasks', ({ eventTask }) => ({ task: eventTask, dropped: 'on' })),
};
