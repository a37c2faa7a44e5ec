import type { ReactNode } from 'react';
import type { View } from './view.ts';

interface PostFormProps {
  view: View;
  action: string;
  children: ReactNode;
  fields?: Record<string, string>;
  id?: string;
  className?: string;
  /** Sends files. */
  multipart?: boolean;
}

/** A form that changes something: POST with the token against forged requests, and checked by the server, not the browser. */
export function PostForm({ view, action, children, fields = {}, id, className, multipart }: PostFormProps) {
  return (
    <form
      id={id}
      className={className}
      method="post"
      action={action}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name="_csrf" value={view.csrf} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
