-- The register of documents, evidence with its revisions and uses, and the space that files may take.

-- The last time that somebody sent these bytes: what nobody refers to is thrown away some days after it.
alter table file add sent_at timestamptz not null default now();

-- Words as registers compare them: no accents, no signs, no leading zeros, one space before each word.
create function register_words(words text) returns text
  language sql immutable parallel safe strict
  return ' ' || btrim(regexp_replace(regexp_replace(regexp_replace(
    fold(words), 'uy ban nhan dan', 'ubnd', 'g'), '[^a-z0-9]+', ' ', 'g'), '(^| )0+(?=[0-9])', '\1', 'g'));

create table document (
  id uuid constraint document_pkey primary key,
  -- The government whose register it is, and the unit of it that entered the document: its file takes that unit's space.
  owner_id uuid not null constraint document_owner references unit,
  unit_id uuid not null constraint document_unit references unit,
  number text not null,
  -- A number of reference/document-types.yaml.
  type smallint not null,
  issued_on date not null,
  -- As the document prints it; the unit where it is one of ours. Empty where it was not known when the number was noted.
  issuer text not null default '',
  issuer_id uuid constraint document_issuer references unit,
  abstract text not null default '',
  signer text not null default '',
  valid_from date,
  valid_to date,
  replaced_by uuid constraint document_replaced_by references document,
  file_sha256 text constraint document_file references file,
  file_name text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid constraint document_created_by references person,
  number_words text not null generated always as (register_words(number)) stored,
  issuer_words text not null generated always as (register_words(issuer)) stored,
  words text not null generated always as
    (register_words(number || ' ' || issuer || ' ' || abstract || ' ' || signer)) stored,
  constraint document_once unique (owner_id, number_words, issued_on, issuer_words),
  constraint document_number_not_empty check (btrim(number_words) <> ''),
  constraint document_type_in_range check (type between 1 and 32),
  constraint document_file_has_name check ((file_sha256 is null) = (file_name is null)),
  constraint document_valid_in_order check (valid_to >= valid_from),
  constraint document_not_replaced_by_itself check (replaced_by <> id)
);
create index document_by_date on document (owner_id, issued_on desc, id desc);
create index document_search on document using gin (words gin_trgm_ops);
create index document_by_file on document (file_sha256) where file_sha256 is not null;
create index document_by_unit on document (unit_id);

-- Something that shows what was done. It is what its latest revision is; earlier ones stay readable.
create table evidence (
  id uuid constraint evidence_pkey primary key,
  unit_id uuid not null constraint evidence_unit references unit,
  created_at timestamptz not null default now()
);
create index evidence_by_unit on evidence (unit_id, id desc);

create table evidence_revision (
  id uuid constraint evidence_revision_pkey primary key,
  evidence_id uuid not null constraint evidence_revision_of references evidence,
  revision smallint not null,
  -- A file, or a registered document with the file that it had on that day.
  file_sha256 text constraint evidence_revision_file references file,
  file_name text,
  document_id uuid constraint evidence_revision_document references document,
  effective_on date not null,
  period daterange,
  at timestamptz not null default now(),
  person_id uuid constraint evidence_revision_by references person,
  constraint evidence_revision_once unique (evidence_id, revision),
  constraint evidence_revision_counts check (revision > 0),
  constraint evidence_revision_shows check (num_nonnulls(file_sha256, document_id) > 0),
  constraint evidence_revision_file_has_name check ((file_sha256 is null) = (file_name is null))
);
create index evidence_revision_by_file on evidence_revision (file_sha256) where file_sha256 is not null;
create index evidence_revision_by_document on evidence_revision (document_id) where document_id is not null;

create table evidence_use (
  id uuid constraint evidence_use_pkey primary key,
  evidence_id uuid not null constraint evidence_use_of references evidence,
  subject_kind text not null,
  subject_id uuid not null,
  added_at timestamptz not null default now(),
  added_by uuid constraint evidence_use_added_by references person,
  removed_at timestamptz,
  removed_by uuid constraint evidence_use_removed_by references person,
  constraint evidence_use_kind_is_known check (subject_kind in ('assignment'))
);
create unique index evidence_use_once on evidence_use (evidence_id, subject_kind, subject_id) where removed_at is null;
create index evidence_use_by_subject on evidence_use (subject_kind, subject_id);

-- What a line of an assignment's history showed, as it was then.
create table shown_evidence (
  event_id uuid not null constraint shown_evidence_by references assignment_event,
  revision_id uuid not null constraint shown_evidence_revision references evidence_revision,
  constraint shown_evidence_pkey primary key (event_id, revision_id)
);

-- A file that was sent ahead of the form that it belongs to, with what was read from it; gone once the form is saved.
create table sent_file (
  id uuid constraint sent_file_pkey primary key,
  person_id uuid not null constraint sent_file_by references person,
  file_sha256 text not null constraint sent_file_file references file,
  name text not null,
  head jsonb,
  at timestamptz not null default now()
);

-- Where a unit may take more or less space than reference/storage.yaml gives every unit.
create table unit_quota (
  unit_id uuid constraint unit_quota_pkey primary key constraint unit_quota_of references unit,
  bytes bigint not null,
  constraint unit_quota_not_negative check (bytes >= 0)
);

-- Documents that a person said are not the product of an assignment, so that it is not proposed again.
create table not_product (
  assignment_id uuid not null constraint not_product_of references assignment,
  document_id uuid not null constraint not_product_document references document,
  constraint not_product_pkey primary key (assignment_id, document_id)
);

-- What histories held so far: each number that was noted becomes a line of the register, each document and file evidence.

create temporary table noted on commit drop as
select e.id as event_id, e.assignment_id, e.at, e.person_id, e.kind <> 'event' as own, e.document_number as number,
       coalesce(e.document_date, (e.at at time zone 'Asia/Ho_Chi_Minh')::date) as issued_on,
       e.document_abstract as abstract,
       case when e.kind = 'event' then a.owner_id else a.unit_id end as unit_id,
       case when e.kind = 'event' then a.owner_id else coalesce(a.holder_id, a.owner_id) end as owner_id
from assignment_event e join assignment a on a.id = e.assignment_id
where btrim(register_words(e.document_number)) <> '';

insert into document (id, owner_id, unit_id, number, type, issued_on, issuer, issuer_id, abstract, created_at, created_by)
select distinct on (n.owner_id, register_words(n.number), n.issued_on)
       gen_random_uuid(), n.owner_id, n.unit_id, n.number, coalesce(t.n, 22), n.issued_on,
       coalesce('UBND ' || lower(left(g.name, 1)) || substr(g.name, 2), ''), g.unit_id, n.abstract, n.at, n.person_id
from noted n
left join (values ('NQ', 1), ('QĐ', 2), ('CT', 3), ('QC', 4), ('QyĐ', 5), ('TC', 6), ('TB', 7), ('HD', 8), ('CTr', 9),
                  ('KH', 10), ('PA', 11), ('ĐA', 12), ('DA', 13), ('BC', 14), ('TTr', 15), ('BB', 20), ('HĐ', 21), ('CĐ', 23))
          as t (code, n) on t.code = substring(n.number from '[/-]\s*([^/-]+)')
left join lateral (select v.unit_id, v.name from unit_version v
                   where v.unit_id = n.owner_id and n.own and n.number like '%-UBND'
                   order by v.valid @> n.issued_on desc, v.valid desc limit 1) g on true
order by n.owner_id, register_words(n.number), n.issued_on, length(n.abstract) desc;

create temporary table shown on commit drop as
select n.event_id, n.assignment_id, n.unit_id, n.at, n.person_id, d.id as document_id,
       null::text as file_sha256, null::text as file_name, n.issued_on as effective_on
from noted n join document d on d.owner_id = n.owner_id and d.number_words = register_words(n.number) and d.issued_on = n.issued_on
union all
select e.id, e.assignment_id, a.unit_id, e.at, e.person_id, null, e.file_sha256, e.file_name,
       coalesce(e.happened_on, (e.at at time zone 'Asia/Ho_Chi_Minh')::date)
from assignment_event e join assignment a on a.id = e.assignment_id
where e.file_sha256 is not null;

create temporary table item on commit drop as
select distinct on (unit_id, document_id, file_sha256) gen_random_uuid() as id, gen_random_uuid() as revision_id, s.*
from shown s
order by unit_id, document_id, file_sha256, at;

insert into evidence (id, unit_id, created_at) select id, unit_id, at from item;
insert into evidence_revision (id, evidence_id, revision, file_sha256, file_name, document_id, effective_on, at, person_id)
select revision_id, id, 1, file_sha256, coalesce(file_name, file_sha256), document_id, effective_on, at, person_id
from item where file_sha256 is not null
union all
select revision_id, id, 1, null, null, document_id, effective_on, at, person_id from item where file_sha256 is null;

create temporary table matched on commit drop as
select s.*, i.id as evidence_id, i.revision_id
from shown s join item i on i.unit_id = s.unit_id
  and i.document_id is not distinct from s.document_id and i.file_sha256 is not distinct from s.file_sha256;
insert into evidence_use (id, evidence_id, subject_kind, subject_id, added_at, added_by)
select distinct on (evidence_id, assignment_id) gen_random_uuid(), evidence_id, 'assignment', assignment_id, at, person_id
from matched order by evidence_id, assignment_id, at;
insert into shown_evidence (event_id, revision_id) select distinct event_id, revision_id from matched;

drop index assignment_event_by_file;
alter table assignment_event
  drop column file_sha256, drop column file_name,
  drop column document_number, drop column document_date, drop column document_abstract;
