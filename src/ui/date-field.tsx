import { controlAttributes, FieldFrame, type FieldProps } from './field.tsx';

/** A date typed as dd/mm/yyyy: the browser's own picker would show the order of the machine's language. */
export function DateField(field: FieldProps) {
  return (
    <FieldFrame field={field}>
      <input
        className="form-control date"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        placeholder="dd/mm/yyyy"
        maxLength={10}
        defaultValue={field.value}
        {...controlAttributes(field)}
      />
    </FieldFrame>
  );
}
