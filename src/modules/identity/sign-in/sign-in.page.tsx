import { BarePage } from '../../../ui/page.tsx';
import { PostForm } from '../../../ui/post-form.tsx';
import type { View } from '../../../ui/view.ts';
import type { DemoSignIn } from './demo.queries.ts';

export function SignInPage({ view, people, next }: { view: View; people: DemoSignIn[]; next: string }) {
  const { t } = view;
  return (
    <BarePage view={view} title={t('signIn.title')}>
      <h1>{t('signIn.title')}</h1>
      <p>{t(people.length > 0 ? 'signIn.demo' : 'signIn.nobody')}</p>
      <ul className="sign-ins">
        {people.map((person) => (
          <li key={person.positionId}>
            <PostForm action="/session">
              <input type="hidden" name="position" value={person.positionId} />
              <input type="hidden" name="next" value={next} />
              <button type="submit" className="btn sign-in">
                <strong>{person.name}</strong>
                <span>
                  {person.title} · {person.unit}
                </span>
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </BarePage>
  );
}
