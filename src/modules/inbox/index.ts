export { mayOverseeMails } from './inbox.access.ts';
export { inboxJobs, minuteJob } from './inbox.jobs.ts';
export { inboxRoutes } from './inbox.routes.tsx';
export { deadlineKinds, type NoticeKind, type NoticeParams } from './notice.ts';
export { closeNotices, notify, notifyPeople } from './notify.ts';
export { peopleOf } from './recipients.ts';
export { noticeTimes } from './reference.ts';
