import { Button, ButtonLink } from '../../../../ui/button.tsx';
import { DateField } from '../../../../ui/date-field.tsx';
import { FileField } from '../../../../ui/file-field.tsx';
import { PostForm } from '../../../../ui/post-form.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { TextArea, TextField } from '../../../../ui/text-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import { acceptedEndings } from '../../file/keep-file.ts';
import { documentTypes } from '../document-type.ts';

/** The fields of a document as they stand, by name. */
export type DocumentFields = Partial<
  Record<'number' | 'type' | 'date' | 'issuer' | 'abstract' | 'signer' | 'validFrom' | 'validTo' | 'replacedBy', string>
>;

interface DocumentFormProps {
  view: View;
  action: string;
  hidden?: Record<string, string>;
  typed: Typed;
  fields: DocumentFields;
  /** Bodies that may have issued it, to choose from; any other may be written. */
  issuers: string[];
  /** The file that it has already. */
  fileName?: string;
  /** Another document can have taken the place of one that is in the register. */
  correcting?: boolean;
  cancel: string;
}

/** The form of a document, for entering and for correcting it. */
export function DocumentForm(props: DocumentFormProps) {
  const { view, action, hidden, typed, fields, issuers, fileName, correcting, cancel } = props;
  const { t } = view;
  const text = (name: keyof DocumentFields) => ({
    name,
    value: typed.value(name) ?? fields[name],
    error: typed.error(name),
  });
  return (
    <PostForm action={action} fields={hidden} className="form" multipart>
      <FileField
        t={t}
        name="file"
        label={t(fileName ? 'document.file.other' : 'document.file')}
        hint={fileName ? t('document.file.has', { name: fileName }) : t('document.file.hint')}
        error={typed.error('file')}
        accept={acceptedEndings}
        atOnce={correcting ? undefined : 'read-file'}
      />
      {correcting ? null : (
        <div className="actions">
          <Button name="read" value="on" id="read-file">
            {t('document.file.read')}
          </Button>
        </div>
      )}
      <div className="form-row">
        <TextField {...text('number')} label={t('document.number')} hint={t('document.number.hint')} required />
        <DateField {...text('date')} label={t('document.date')} required />
      </div>
      <SelectField
        {...text('type')}
        label={t('document.type')}
        empty={t('document.type.none')}
        options={documentTypes.map(({ n, name, code }) => ({
          value: String(n),
          label: code ? `${name} (${code})` : name,
        }))}
        required
        searchable
      />
      <combo-box>
        <TextField
          {...text('issuer')}
          label={t('document.issuer')}
          hint={t('document.issuer.hint')}
          list="issuers"
          required
        />
      </combo-box>
      <datalist id="issuers">
        {issuers.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <TextArea {...text('abstract')} label={t('document.abstract')} rows={3} required />
      <TextField {...text('signer')} label={t('document.signer')} />
      <div className="form-row">
        <DateField {...text('validFrom')} label={t('document.validFrom')} />
        <DateField {...text('validTo')} label={t('document.validTo')} hint={t('document.validTo.hint')} />
      </div>
      {correcting ? (
        <TextField {...text('replacedBy')} label={t('document.replacedBy')} hint={t('document.replacedBy.hint')} />
      ) : null}
      <div className="actions">
        <Button kind="primary">{t(correcting ? 'document.correct.save' : 'document.register')}</Button>
        <ButtonLink href={cancel}>{t('document.cancel')}</ButtonLink>
      </div>
    </PostForm>
  );
}
