import { controlAttributes, FieldFrame, type FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url';
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search';
  autoComplete?: string;
  placeholder?: string;
  maxLength?: number;
  /** Names an id of a <datalist> with suggestions. */
  list?: string;
  /** Right-aligned tabular figures. */
  numeric?: boolean;
}

/** One line of text. Nothing is corrected or capitalised while typing, since that breaks Telex and VNI keyboards. */
export function TextField(field: TextFieldProps) {
  const { value, type = 'text', inputMode, autoComplete = 'off', placeholder, maxLength, list, numeric } = field;
  return (
    <FieldFrame field={field}>
      <input
        className={numeric ? 'form-control number' : 'form-control'}
        type={type}
        defaultValue={value}
        inputMode={inputMode ?? (numeric ? 'decimal' : undefined)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        placeholder={placeholder}
        maxLength={maxLength}
        list={list}
        {...controlAttributes(field)}
      />
    </FieldFrame>
  );
}

interface TextAreaProps extends FieldProps {
  rows?: number;
  maxLength?: number;
}

/** Several lines of text. */
export function TextArea(field: TextAreaProps) {
  return (
    <FieldFrame field={field}>
      <textarea
        className="form-control"
        rows={field.rows ?? 4}
        maxLength={field.maxLength}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={field.value}
        {...controlAttributes(field)}
      />
    </FieldFrame>
  );
}
