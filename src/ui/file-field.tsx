import type { Translate } from '../platform/i18n.ts';
import { controlAttributes, FieldFrame, type FieldProps } from './field.tsx';

interface FileFieldProps extends Omit<FieldProps, 'value'> {
  t: Translate;
  /** The kinds of file, as in `.docx,.pdf,.txt`. */
  accept?: string;
  multiple?: boolean;
  /** The id of the button that is pressed as soon as a file is chosen, where there is JavaScript. */
  atOnce?: string;
}

/** A file to send; with JavaScript also by dropping it here, with a progress bar. */
export function FileField(field: FileFieldProps) {
  const { t } = field;
  return (
    <FieldFrame field={field}>
      <upload-drop
        data-drop={t('ui.file.drop')}
        data-sending={t('ui.file.sending')}
        data-failed={t('ui.file.failed')}
        data-at-once={field.atOnce}
      >
        <input
          className="form-control"
          type="file"
          accept={field.accept}
          multiple={field.multiple}
          {...controlAttributes(field)}
        />
      </upload-drop>
    </FieldFrame>
  );
}
