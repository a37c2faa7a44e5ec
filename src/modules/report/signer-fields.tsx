import type { Translate } from '../../platform/i18n.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import type { Signer } from '../identity/index.ts';
import type { Report } from './report.queries.ts';
import { signerOf } from './signature.ts';

interface SignerFieldsProps {
  t: Translate;
  report: Report;
  signers: Signer[];
  /** What was typed, or else what is kept. */
  value(name: string, kept: string): string;
  error(name: string): string | undefined;
}

/** Who signs: one of those who may on the day of issue, or a block typed by hand. */
export function SignerFields({ t, report, signers, value, error }: SignerFieldsProps) {
  const chosen = value('signerId', signerOf(signers, report)?.id ?? '');
  const line = (name: 'signingAuthority' | 'signer') => (
    <TextField name={name} label={t(`report.head.${name}`)} value={value(name, report[name])} />
  );
  return (
    <>
      <SelectField
        name="signerId"
        label={t('report.head.signerId')}
        hint={
          <>
            {t('report.head.signerId.hint')} <a href="/mandates">{t('mandate.list')}</a>
          </>
        }
        empty={t('report.head.signerId.typed')}
        options={signers.map(({ id, name, lines }) => ({ value: id, label: `${name} – ${lines.join(' / ')}` }))}
        value={chosen}
        error={error('signerId')}
      />
      <details open={chosen === ''}>
        <summary>{t('report.head.signature')}</summary>
        <div className="form">
          {line('signingAuthority')}
          <TextArea
            name="signingLines"
            label={t('report.head.signingLines')}
            value={value('signingLines', report.signingLines)}
            rows={3}
          />
          {line('signer')}
        </div>
      </details>
    </>
  );
}
