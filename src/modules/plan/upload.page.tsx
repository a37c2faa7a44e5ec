import { Button, ButtonLink } from '../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../ui/error-summary.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';

export interface UploadForm {
  year: string;
  text: string;
  /** The unreadable plan that the new file takes the place of. */
  instead?: string;
}

interface UploadPageProps {
  view: View;
  /** The government that issues the plan. */
  unit: string;
  typed: UploadForm;
  /** The year already has a plan in force. */
  amends: boolean;
  errors?: FormError[];
}

/** Where a plan comes in: a file, or the text pasted. */
export function UploadPage({ view, unit, typed, amends, errors = [] }: UploadPageProps) {
  const { t } = view;
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  return (
    <Page view={view} title={t('plan.upload')}>
      <PageHeader title={t('plan.upload')}>{t('plan.upload.lead')}</PageHeader>
      <ErrorSummary t={t} errors={errors} />
      {amends ? <Notice tone="plain">{t('plan.upload.amends')}</Notice> : null}
      <PostForm action="/plans" className="form" multipart fields={typed.instead ? { instead: typed.instead } : {}}>
        <div className="field">
          <p className="form-label">{t('plan.upload.unit')}</p>
          <p>{unit}</p>
        </div>
        <TextField
          name="year"
          label={t('plan.upload.year')}
          hint={t('plan.upload.year.hint')}
          value={typed.year}
          error={error('year')}
          inputMode="numeric"
          maxLength={4}
          required
        />
        <FileField
          t={t}
          name="file"
          label={t('plan.upload.file')}
          hint={t('plan.upload.file.hint')}
          accept=".docx,.pdf,.txt,.md"
          error={error('file')}
        />
        <TextArea
          name="text"
          label={t('plan.upload.text')}
          hint={t('plan.upload.text.hint')}
          value={typed.text}
          error={error('text')}
          rows={6}
        />
        <div className="actions">
          <Button kind="primary">{t('plan.upload.send')}</Button>
          <ButtonLink href="/plans">{t('review.close')}</ButtonLink>
        </div>
      </PostForm>
    </Page>
  );
}
