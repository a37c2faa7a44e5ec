import type { ReactNode } from 'react';
import { PostForm } from './post-form.tsx';

/** The one main action of a page is `primary`; `quiet` looks like a link. */
export type ButtonKind = 'primary' | 'plain' | 'quiet';

const classes: Record<ButtonKind, string> = {
  primary: 'btn btn-primary',
  plain: 'btn',
  quiet: 'btn btn-quiet',
};

interface ButtonProps {
  children: ReactNode;
  kind?: ButtonKind;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  /** The id of the form it submits when it stands outside of it. */
  form?: string;
  formAction?: string;
  id?: string;
  /** What a screen reader says when the words alone do not tell which row is meant. */
  label?: string;
}

/** A button named with the office's verb. */
export function Button({ children, kind = 'plain', type = 'submit', label, ...rest }: ButtonProps) {
  return (
    <button className={classes[kind]} type={type} aria-label={label} {...rest}>
      {children}
    </button>
  );
}

interface ButtonLinkProps {
  href: string;
  children: ReactNode;
  kind?: ButtonKind;
  download?: boolean;
}

/** A link that looks like a button: it opens something, it changes nothing. */
export function ButtonLink({ href, children, kind = 'plain', download }: ButtonLinkProps) {
  return (
    <a className={classes[kind]} href={href} download={download}>
      {children}
    </a>
  );
}

interface ActionFormProps extends Omit<ButtonProps, 'form' | 'type'> {
  action: string;
  fields?: Record<string, string>;
}

/** A whole POST form that is one button: an act with nothing to fill in, for example *Duyệt*. */
export function ActionForm({ action, fields, ...button }: ActionFormProps) {
  return (
    <PostForm action={action} fields={fields} className="action-form">
      <Button {...button} />
    </PostForm>
  );
}
