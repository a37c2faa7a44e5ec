export { calendarRoutes } from './calendar.routes.tsx';
export { nextPeriod, type Period, periods, quarterOf, reportWindow, type Window } from './calendar.ts';
export { isOfficeTime, nextOfficeDay, officeHours } from './office-hours.ts';
export { workingCalendar } from './working-calendar.ts';
export { addWorkingDays, type WorkingDay } from './working-days.ts';
