import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import type { View } from '../../ui/view.ts';
import { FoundCard } from './found-card.tsx';
import { type Everything, listsOf } from './found-lists.ts';

interface SearchPageProps {
  view: View;
  q: string;
  /** Nothing where nothing was asked for. */
  found?: Everything;
}

/** What holds the words, a short list for each kind of thing. */
export function SearchPage({ view, q, found }: SearchPageProps) {
  const { t } = view;
  const lists = found ? listsOf(view, q, found).filter(({ lines }) => lines.length > 0) : [];
  const count = lists.reduce((sum, { total }) => sum + total, 0);
  const sentence = count > 0 ? t('search.found', { count, q }) : t('search.found.none', { q });
  return (
    <Page view={view} title={t('search.title')}>
      <PageHeader title={t('search.title')}>{found ? sentence : null}</PageHeader>
      {lists.length === 0 ? (
        <EmptyState action={<SearchForm t={t} q={q} />}>{t(found ? 'search.none' : 'search.empty')}</EmptyState>
      ) : (
        <div className="found-lists">
          {lists.map((list) => (
            <FoundCard key={list.title} t={t} q={q} list={list} />
          ))}
        </div>
      )}
    </Page>
  );
}

/** The field of the search where there is nothing else yet; otherwise the one on top of the page is enough. */
function SearchForm({ t, q }: { t: View['t']; q: string }) {
  return (
    <search className="search-form">
      <form action="/search" className="form-row">
        <input
          type="search"
          name="q"
          className="form-control"
          defaultValue={q}
          maxLength={200}
          aria-label={t('search.title')}
          placeholder={t('search.words')}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
        />
        <button type="submit" className="btn btn-primary">
          {t('search.submit')}
        </button>
      </form>
    </search>
  );
}
