import { formatDate } from '../../platform/i18n.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import type { FormError } from '../../ui/error-summary.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { View } from '../../ui/view.ts';
import type { Signer } from '../identity/index.ts';
import type { Report } from './report.queries.ts';
import { SignerFields } from './signer-fields.tsx';

interface ReportHeadProps {
  view: View;
  report: Report;
  signers: Signer[];
  typed?: Record<string, string>;
  errors: FormError[];
}

/** What stands around the text of the printed report. */
export function HeadForm({ view: { t }, report, signers, typed, errors }: ReportHeadProps) {
  const value = (name: string, kept: string | number) => typed?.[name] ?? String(kept);
  const error = (name: string) => errors.find((each) => each.field === name)?.message;
  const line = (name: 'addressee' | 'place') => (
    <TextField name={name} label={t(`report.head.${name}`)} value={value(name, report[name])} error={error(name)} />
  );
  return (
    <Card title={t('report.head')} id="head">
      <PostForm className="form" action={`/reports/${report.id}/head`} fields={{ version: String(report.version) }}>
        <TextField
          name="number"
          label={t('report.number')}
          value={value('number', report.number)}
          hint={t('report.head.number.hint')}
          error={error('number')}
        />
        <DateField
          name="issuedOn"
          label={t('report.head.issuedOn')}
          value={value('issuedOn', report.issuedOn ? formatDate(report.issuedOn) : '')}
          error={error('issuedOn')}
        />
        <TextField
          name="decimals"
          label={t('report.head.decimals')}
          value={value('decimals', report.decimals)}
          error={error('decimals')}
          inputMode="numeric"
        />
        {line('addressee')}
        {line('place')}
        <SignerFields {...{ t, report, signers, value, error }} />
        <TextArea
          name="recipients"
          label={t('report.head.recipients')}
          value={value('recipients', report.recipients)}
          error={error('recipients')}
        />
        <Button kind="primary">{t('report.head.save')}</Button>
      </PostForm>
    </Card>
  );
}
