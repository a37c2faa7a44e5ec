-- People are told of reports too: that one was issued, and that an issued one was changed.
alter table notice
  drop constraint notice_kind_is_known,
  add constraint notice_kind_is_known check (kind in
    ('assigned', 'amended', 'submitted', 'returned', 'confirmed', 'reminded', 'due-soon', 'overdue', 'escalated',
     'mentioned', 'extended', 'dated', 'cancelled', 'issued', 'corrected'));
