import { type Option, SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { unitKinds } from '../units.ts';
import type { StepPageProps } from './step-page-props.ts';

const errorAt = ({ errors }: StepPageProps, name: string) => errors.find(({ field }) => field === name)?.message;

function KindField({ view: { t }, typed }: StepPageProps) {
  const options = unitKinds.map((kind): Option => ({ value: kind, label: t(`org.kind.${kind}`) }));
  return (
    <SelectField
      name="unitKind"
      label={t('org.unit.kind')}
      value={typed.unitKind ?? ''}
      empty={t('reorganisation.sameKind')}
      options={options}
    />
  );
}

function CodeFields(props: StepPageProps) {
  const { view, typed } = props;
  const { t } = view;
  return (
    <div className="form-row">
      <TextField
        name="code"
        label={t('org.unit.code')}
        hint={t('reorganisation.code.hint')}
        value={typed.code}
        error={errorAt(props, 'code')}
        maxLength={20}
      />
      <TextField
        name="eIdentifier"
        label={t('org.unit.eIdentifier')}
        hint={t('reorganisation.eIdentifier.hint')}
        value={typed.eIdentifier}
        error={errorAt(props, 'eIdentifier')}
        maxLength={40}
      />
    </div>
  );
}

function NameFields(props: StepPageProps) {
  const { view, typed } = props;
  const { t } = view;
  return (
    <div className="form-row">
      <TextField
        name="name"
        label={t('org.unit.name')}
        value={typed.name}
        error={errorAt(props, 'name')}
        maxLength={300}
      />
      <TextField name="shortName" label={t('org.unit.shortName')} value={typed.shortName} maxLength={100} />
    </div>
  );
}

const ParentField = (props: StepPageProps) => (
  <SelectField
    name="parent"
    label={props.view.t('org.unit.parent')}
    value={props.typed.parent ?? props.reorganisation.ownerId}
    error={errorAt(props, 'parent')}
    options={props.places}
  />
);

/** What the units are merged into: one that is there, or a new one. */
export function MergeFields(props: StepPageProps) {
  const { view, typed, targets } = props;
  const { t } = view;
  return (
    <fieldset>
      <legend>{t('reorganisation.into')}</legend>
      <SelectField
        name="into"
        label={t('reorganisation.into.existing')}
        value={typed.into ?? ''}
        empty={t('reorganisation.into.new')}
        options={targets}
        searchable
      />
      <NameFields {...props} />
      <div className="form-row">
        <KindField {...props} />
        <ParentField {...props} />
      </div>
      <CodeFields {...props} />
    </fieldset>
  );
}

/** The parts of a split, and which of them takes on the open work. */
export function SplitFields(props: StepPageProps) {
  const { view, typed, parts, targets } = props;
  const { t } = view;
  const heirs = parts.map((_, index) => ({
    value: `part${index + 1}`,
    label: t('reorganisation.part', { n: index + 1 }),
  }));
  return (
    <>
      {parts.map((part, index) => {
        const name = `part${index + 1}`;
        return (
          <fieldset key={name}>
            <legend>{t('reorganisation.part', { n: index + 1 })}</legend>
            <SelectField
              name={`${name}.unitId`}
              label={t('reorganisation.into.existing')}
              value={part.unitId ?? ''}
              empty={t('reorganisation.into.new')}
              options={targets}
              searchable
            />
            <div className="form-row">
              <TextField
                name={`${name}.name`}
                label={t('org.unit.name')}
                value={part.name}
                error={errorAt(props, `${name}.name`)}
              />
              <TextField name={`${name}.shortName`} label={t('org.unit.shortName')} value={part.shortName} />
              <TextField
                name={`${name}.code`}
                label={t('org.unit.code')}
                value={part.code}
                error={errorAt(props, `${name}.code`)}
              />
            </div>
          </fieldset>
        );
      })}
      <SelectField
        name="heir"
        label={t('reorganisation.split.heir')}
        hint={t('reorganisation.split.heir.hint')}
        value={typed.heir}
        error={errorAt(props, 'heir')}
        empty={t('reorganisation.split.goesOn')}
        options={heirs}
      />
    </>
  );
}

/** A new name, kind or code; what is left empty stays. */
export const ChangeFields = (props: StepPageProps) => (
  <>
    <NameFields {...props} />
    <KindField {...props} />
    <CodeFields {...props} />
  </>
);

/** What the unit belongs to from then on. */
export const MoveFields = (props: StepPageProps) => <ParentField {...props} />;

/** Who takes on the open work of a unit that is abolished. */
export const AbolishFields = ({ view: { t }, typed, targets }: StepPageProps) => (
  <SelectField
    name="heir"
    label={t('reorganisation.abolish.heir')}
    hint={t('reorganisation.abolish.heir.hint')}
    value={typed.heir}
    empty={t('reorganisation.abolish.nobody')}
    options={targets}
    searchable
  />
);
