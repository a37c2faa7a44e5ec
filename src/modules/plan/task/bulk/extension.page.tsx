import { formatDate } from '../../../../platform/i18n.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../../ui/error-summary.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../../ui/page-header.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { TextArea } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { Chosen, ChosenLine } from './chosen.queries.ts';

interface ExtensionPageProps {
  view: View;
  chosen: Chosen;
  count: number;
  lines: ChosenLine[];
  back: string;
  typed: Typed;
}

/** The new due date of the chosen assignments, and why. */
export function ExtensionPage({ view, chosen, count, lines, back, typed }: ExtensionPageProps) {
  const { t } = view;
  const title = t('task.extend.title', { count });
  const fields = { filters: chosen.filters, back, ...(chosen.all ? { all: 'on' } : {}) };
  return (
    <Page view={view} title={title}>
      <PageHeader trail={<Breadcrumb t={t} links={[{ href: back, label: t('task.back') }]} />} title={title}>
        {t('task.extend.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Card>
        <ul>
          {lines.map(({ id, title, unit, dueOn }) => (
            <li key={id}>{[title, unit, dueOn && formatDate(dueOn)].filter(Boolean).join(' · ')}</li>
          ))}
          {count > lines.length ? <li>{t('task.extend.more', { count: count - lines.length })}</li> : null}
        </ul>
        <PostForm action="/extensions" fields={fields} className="form">
          {chosen.all ? null : chosen.id.map((id) => <input key={id} type="hidden" name="id" value={id} />)}
          <DateField
            name="dueOn"
            label={t('task.extend.dueOn')}
            value={typed.value('dueOn')}
            error={typed.error('dueOn')}
            required
          />
          <TextArea
            name="reason"
            label={t('task.extend.reason')}
            value={typed.value('reason')}
            error={typed.error('reason')}
            rows={3}
            required
          />
          <div className="actions">
            <Button kind="primary">{t('task.extend')}</Button>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
}
