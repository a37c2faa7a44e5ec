import type { ReactNode } from 'react';
import type { Translate } from '../platform/i18n.ts';
import { PostForm } from './post-form.tsx';

interface AutosaveFormProps {
  t: Translate;
  action: string;
  /** The version the reader has before them; the server refuses with 409 when another has been saved since. */
  version: number;
  /** Where the drafts go when it is not where the whole form goes. */
  draftAction?: string;
  /** What stands beside the buttons until the first saving: "Đã lưu 14:32". */
  state?: string;
  children: ReactNode;
  className?: string;
}

/** A form that saves itself after each change where there is JavaScript; its buttons work without. */
export function AutosaveForm({ t, action, version, draftAction, state, children, className }: AutosaveFormProps) {
  return (
    <autosave-form
      data-action={draftAction}
      data-saving={t('ui.saving')}
      data-saved={t('ui.saved.at')}
      data-failed={t('ui.save.failed')}
    >
      <PostForm action={action} fields={{ version: String(version) }} className={className}>
        {children}
        <output className="save-state">{state}</output>
      </PostForm>
    </autosave-form>
  );
}
