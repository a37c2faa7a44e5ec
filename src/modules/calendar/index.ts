export { nextPeriod, type Period, periods, quarterOf, reportWindow, type Window } from './calendar.ts';
