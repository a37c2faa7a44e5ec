import { languages } from '../platform/i18n.ts';
import { PostForm } from './post-form.tsx';
import type { View } from './view.ts';

/** The languages of the program, each in its own words; the other one is a press away. */
export function LanguageSwitch({ view: { t, language, here } }: { view: View }) {
  return (
    <PostForm action="/language" className="languages" fields={{ next: here }}>
      <span className="visually-hidden">{t('ui.language')}: </span>
      {languages.map((each) => (
        <button
          key={each}
          type="submit"
          name="language"
          value={each}
          lang={each}
          aria-current={each === language ? 'true' : undefined}
        >
          {t(`ui.language.${each}`)}
        </button>
      ))}
    </PostForm>
  );
}
