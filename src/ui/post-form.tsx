import type { ReactNode } from 'react';

interface PostFormProps {
  action: string;
  children: ReactNode;
  fields?: Record<string, string>;
  id?: string;
  className?: string;
  /** Sends files. */
  multipart?: boolean;
}

/** A form that changes something: a POST, checked by the server and not by the browser, whose messages would not be Vietnamese. */
export function PostForm({ action, children, fields = {}, id, className, multipart }: PostFormProps) {
  return (
    <form
      id={id}
      className={className}
      method="post"
      action={action}
      encType={multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
