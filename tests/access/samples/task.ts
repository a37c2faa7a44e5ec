import type { Samples } from './sample.ts';

/** Tasks through the year. */
export const taskSamples: Samples = {
  'GET /my-tasks': () => ({ path: '/my-tasks' }),
  'GET /tasks': ({ seats }) => ({ path: `/tasks?government=${seats.own.governmentId}` }),
  'GET /tasks.xlsx': ({ seats }) => ({ path: `/tasks.xlsx?government=${seats.own.governmentId}` }),
  'GET /tasks/matrix': ({ seats }) => ({ path: `/tasks/matrix?government=${seats.own.governmentId}` }),
  'POST /reminders': ({ assignment }) => ({ path: '/reminders', form: { id: assignment.id } }),
  'GET /extensions/new': ({ assignment }) => ({ path: `/extensions/new?id=${assignment.id}` }),
  'POST /extensions': ({ assignment }) => ({
    path: '/extensions',
    form: { id: assignment.id, dueOn: '31/12/2031', reason: 'Chờ hướng dẫn' },
  }),
  'GET /assignments/:id': ({ assignment }) => ({ path: `/assignments/${assignment.id}` }),
  'POST /assignments/:id/progress': ({ assignment: { id, version } }) => ({
    path: `/assignments/${id}/progress`,
    form: { version: `${version}`, percent: '40' },
  }),
  'POST /assignments/:id/submission': ({ assignment: { id, version } }) => ({
    path: `/assignments/${id}/submission`,
    form: { version: `${version}`, doneOn: '02/01/2026' },
  }),
  'POST /assignments/:id/confirmation': ({ waiting: { id, version } }) => ({
    path: `/assignments/${id}/confirmation`,
    form: { version: `${version}` },
  }),
  'POST /assignments/:id/return': ({ waiting: { id, version } }) => ({
    path: `/assignments/${id}/return`,
    form: { version: `${version}`, reason: 'Thiếu văn bản' },
  }),
  'GET /tasks/:id': ({ assignment }) => ({ path: `/tasks/${assignment.task}` }),
  'POST /tasks/:id/event': ({ eventTask }) => ({
    path: `/tasks/${eventTask}/event`,
    form: { happenedOn: '02/01/2026', dueOn: '31/12/2031' },
  }),
  'POST /tasks/:id/cancellation': ({ eventTask }) => ({
    path: `/tasks/${eventTask}/cancellation`,
    form: { reason: 'Không còn phù hợp' },
  }),
  'GET /assigned-tasks/new': () => ({ path: '/assigned-tasks/new' }),
  'POST /assigned-tasks': ({ seats }) => ({
    path: '/assigned-tasks',
    form: {
      title: 'Rà soát hồ sơ tồn đọng',
      assigner: 'UBND tỉnh Lam Giang',
      number: '12/UBND-NC',
      date: '02/01/2026',
      dueOn: '31/12/2031',
      leadIds: seats.own.unitId,
    },
  }),
};
