import type { Translate } from '../../../platform/i18n.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { Typed } from '../../../web/typed.ts';

interface PersonFieldsProps {
  t: Translate;
  typed: Typed;
  was?: { name: string; email: string | null; phone: string | null };
  /** Why the address cannot be changed here. */
  fixedEmail?: string;
}

/** What a person is called and where they are reached. */
export function PersonFields({ t, typed, was, fixedEmail }: PersonFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label={t('people.name')}
        value={typed.value('name') ?? was?.name}
        error={typed.error('name')}
        maxLength={100}
        required
      />
      {fixedEmail ? (
        <div className="field">
          <p className="form-label">{t('people.email')}</p>
          <p>{was?.email ?? t('people.none')}</p>
          <p className="form-hint">{fixedEmail}</p>
          <input type="hidden" name="email" value={was?.email ?? ''} />
        </div>
      ) : (
        <TextField
          name="email"
          type="email"
          label={t('people.email')}
          hint={t('people.email.hint')}
          value={typed.value('email') ?? was?.email ?? ''}
          error={typed.error('email')}
          maxLength={200}
        />
      )}
      <TextField
        name="phone"
        type="tel"
        label={t('people.phone')}
        value={typed.value('phone') ?? was?.phone ?? ''}
        error={typed.error('phone')}
        maxLength={20}
      />
    </>
  );
}
