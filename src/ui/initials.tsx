/** The first letters of the middle and the given name, as Vietnamese people are called: Trần Thị Hạnh → TH. */
export function initialsOf(name: string): string {
  return name
    .split(' ')
    .slice(-2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}

/** A person's sign in lists, beside the name. */
export function Initials({ name }: { name: string }) {
  return (
    <span className="initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
