const sevenHours = 7 * 3_600_000;

/** Today's date in Việt Nam (UTC+7 all year) as yyyy-mm-dd. */
export function today(now: Date = new Date()): string {
  return new Date(now.getTime() + sevenHours).toISOString().slice(0, 10);
}

const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });

/** The time of day in Việt Nam as it is read: `14:32`. */
export function timeOfDay(at: Date): string {
  return clock.format(at);
}

/** The date `days` after (or before) an ISO date. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whole days from one ISO date to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
