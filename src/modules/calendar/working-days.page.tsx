import { formatDate } from '../../platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';
import type { Typed } from '../../web/typed.ts';
import { changeKinds, type DayChange } from './holidays.ts';

interface WorkingDaysPageProps {
  view: View;
  year: number;
  years: number[];
  isKnown: boolean;
  changes: DayChange[];
  days: number;
  mayKeep: boolean;
  typed: Typed;
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
const weekdayOf = (day: string) => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0;
const isWeekend = (day: string) => weekdayOf(day) % 6 === 0;

/** The days of a year that differ from their weekday, on whose word, and how sure that is. */
export function WorkingDaysPage({ view, year, years, isKnown, changes, days, mayKeep, typed }: WorkingDaysPageProps) {
  const { t } = view;
  const title = t('workingDays.title', { year: String(year) });
  const swaps = changes.filter(({ kind }) => kind === 'working_swap').length;
  const off = changes.filter(({ kind, day }) => !['working_swap', 'ordinary'].includes(kind) && !isWeekend(day)).length;
  const links = years.map((each) => ({
    href: `/working-days?of=${each}`,
    label: t('workingDays.previous', { year: String(each) }),
    current: each === year,
  }));
  return (
    <Page view={view} title={title}>
      <PageHeader title={title}>{t('workingDays.sentence', { days, off, swaps })}</PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      {isKnown ? null : <Notice>{t('workingDays.unknown', { year: String(year) })}</Notice>}
      <Tabs label={t('workingDays.years')} links={links} />
      {changes.length > 0 ? <DayTable view={view} title={title} changes={changes} /> : null}
      {mayKeep ? <Forms view={view} year={year} isKnown={isKnown} typed={typed} /> : null}
    </Page>
  );
}

function DayTable({ view: { t }, title, changes }: { view: View; title: string; changes: DayChange[] }) {
  const columns = (['day', 'weekday', 'kind', 'name', 'source', 'status'] as const).map((column) => ({
    label: t(`workingDays.${column}`),
  }));
  return (
    <DataTable caption={title} columns={columns} stacked>
      {changes.map(({ day, kind, name, source, status }) => (
        <tr key={day}>
          <td className="date">{formatDate(day)}</td>
          <td data-label={t('workingDays.weekday')}>{t(`workingDays.weekday.${weekdayOf(day)}`)}</td>
          <td data-label={t('workingDays.kind')}>{t(`workingDays.kind.${kind}`)}</td>
          <td data-label={t('workingDays.name')}>{name}</td>
          <td data-label={t('workingDays.source')}>{source}</td>
          <td data-label={t('workingDays.status')}>
            <span className={status === 'recalled' || status === 'press' ? 'look' : undefined}>
              {t(`workingDays.status.${status}`)}
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Forms({ view: { t }, year, isKnown, typed }: { view: View; year: number; isKnown: boolean; typed: Typed }) {
  const field = (name: string) => ({ name, value: typed.value(name), error: typed.error(name) });
  const kinds = changeKinds.map((kind) => ({ value: kind, label: t(`workingDays.kind.${kind}`) }));
  return (
    <>
      <Card title={t('workingDays.add')}>
        <PostForm action="/working-days" className="form">
          <div className="form-row">
            <DateField {...field('day')} label={t('workingDays.day')} required />
            <SelectField {...field('kind')} label={t('workingDays.kind')} options={kinds} />
          </div>
          <TextField {...field('name')} label={t('workingDays.name')} required />
          <TextField {...field('source')} label={t('workingDays.source')} required />
          <div className="actions">
            <Button kind="primary">{t('workingDays.save')}</Button>
          </div>
        </PostForm>
      </Card>
      {isKnown ? null : (
        <Card title={t('workingDays.close', { year: String(year) })}>
          <PostForm action="/working-years" fields={{ year: String(year) }} className="form">
            <p>{t('workingDays.close.hint')}</p>
            <TextField id="f-year-source" name="source" label={t('workingDays.source')} required />
            <div className="actions">
              <Button>{t('workingDays.close', { year: String(year) })}</Button>
            </div>
          </PostForm>
        </Card>
      )}
    </>
  );
}
