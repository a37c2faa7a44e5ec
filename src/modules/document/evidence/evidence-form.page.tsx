import { formatDate } from '../../../platform/i18n.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { Page } from '../../../ui/page.tsx';
import { Breadcrumb, PageHeader } from '../../../ui/page-header.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { Typed } from '../../../web/typed.ts';
import { acceptedEndings } from '../file/keep-file.ts';

/** Where evidence is added that serves nothing yet: one file or many. */
export function NewEvidencePage({ view, typed }: { view: View; typed: Typed }) {
  const { t } = view;
  return (
    <Page view={view} title={t('evidence.new')}>
      <PageHeader
        trail={<Breadcrumb t={t} links={[{ href: '/evidence', label: t('evidence.list') }]} />}
        title={t('evidence.new')}
      >
        {t('evidence.new.sentence')}
      </PageHeader>
      <ErrorSummary t={t} errors={typed.errors} />
      <Card>
        <PostForm action="/evidence" className="form" multipart>
          <EvidenceFields view={view} typed={typed} multiple />
          <div className="actions">
            <Button kind="primary">{t('evidence.add')}</Button>
            <ButtonLink href="/evidence">{t('document.cancel')}</ButtonLink>
          </div>
        </PostForm>
      </Card>
    </Page>
  );
}

/** A file, the day from which it counts, and the time that it speaks of. */
export function EvidenceFields({
  view: { t, today },
  typed,
  multiple,
}: {
  view: View;
  typed: Typed;
  multiple?: boolean;
}) {
  const text = (name: string) => ({ name, value: typed.value(name), error: typed.error(name) });
  return (
    <>
      <FileField
        t={t}
        name="file"
        label={t(multiple ? 'evidence.files' : 'evidence.file')}
        hint={t('evidence.file.hint')}
        error={typed.error('file')}
        accept={acceptedEndings}
        multiple={multiple}
      />
      <DateField
        {...text('effectiveOn')}
        value={typed.value('effectiveOn') ?? formatDate(today)}
        label={t('evidence.effectiveOn')}
        required
      />
      <div className="form-row">
        <DateField {...text('from')} label={t('evidence.period.from')} hint={t('evidence.period.hint')} />
        <DateField {...text('to')} label={t('evidence.period.to')} />
      </div>
    </>
  );
}
