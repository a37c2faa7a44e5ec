export { calendarRoutes } from './calendar.routes.tsx';
export { nextPeriod, type Period, periods, quarterOf, reportWindow, type Window } from './calendar.ts';
export { isOfficeTime, officeHours } from './office-hours.ts';
export { workingCalendar } from './working-calendar.ts';
export {
  addWorkingDays,
  isKnownDay,
  isWorkingDay,
  type WorkingCalendar,
  type WorkingDay,
  workingDaysBetween,
} from './working-days.ts';
