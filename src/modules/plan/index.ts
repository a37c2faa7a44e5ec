export { importPlanFile } from './import.ts';
export { overviewRoutes } from './overview/overview.routes.tsx';
export { planJobs } from './plan.jobs.ts';
export { planRoutes } from './plan.routes.tsx';
export { stateIn } from './task/list/rows.ts';
export { assignmentHandover } from './task/move-assignments.ts';
export { taskStandings } from './task/standing.queries.ts';
export { taskRoutes } from './task/task.routes.tsx';
export type { TaskState } from './task/task-state.ts';
