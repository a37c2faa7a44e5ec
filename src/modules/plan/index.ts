export { planJobs } from './plan.jobs.ts';
export { planRoutes } from './plan.routes.tsx';
export { taskRoutes } from './task/task.routes.tsx';
export type { TaskState } from './task/task-state.ts';
