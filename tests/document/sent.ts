/**
 * A form as it goes over the wire. Given as a FormData, it would be written while it is read: Node 24 takes it amiss when the
 * program stops reading before its end, as no client over a network does.
 */
export async function sent(form: FormData, headers: Record<string, string>): Promise<RequestInit> {
  const whole = new Response(form);
  const type = whole.headers.get('content-type') ?? '';
  return { method: 'POST', body: await whole.arrayBuffer(), headers: { ...headers, 'content-type': type } };
}
