import { SelectField } from '../../../../ui/select-field.tsx';
import type { View } from '../../../../ui/view.ts';
import type { Typed } from '../../../../web/typed.ts';
import type { Mentionable } from './mention.ts';

interface MentionFieldProps {
  view: View;
  people: Mentionable[];
  typed: Typed;
}

/** Names somebody beside a note, who is told of it; where nobody can be named there is no field. */
export function MentionField({ view: { t }, people, typed }: MentionFieldProps) {
  if (people.length === 0) return null;
  return (
    <SelectField
      name="mentionedId"
      label={t('assignment.mention')}
      hint={t('assignment.mention.hint')}
      empty={t('assignment.mention.nobody')}
      value={typed.value('mentionedId')}
      error={typed.error('mentionedId')}
      options={people.map(({ personId, name, title, unit }) => ({
        value: personId,
        label: `${name} · ${title}, ${unit}`,
      }))}
      searchable
    />
  );
}
