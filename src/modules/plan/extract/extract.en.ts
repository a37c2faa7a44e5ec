import type { vi } from './extract.vi.ts';

export const en: Record<keyof typeof vi, string> = {
  'doubt.number-missing': 'The document number is still open (…/{symbol}). Fill it in when the document is issued.',
  'doubt.date-missing': 'The date of issue is still open. Fill it in before assigning tasks.',
  'doubt.year-missing': 'The year of the plan was not found. Choose it so that deadlines can be computed.',
  'doubt.year-differs': '“{words}” says {found}, but this is the plan of {year}. Check the year.',
  'doubt.number-differs': 'The annex cites document {found}, but this document is number {number}. Make them agree.',
  'doubt.date-differs': 'The annex cites the date {found}, but this document is dated {date}. Make them agree.',
  'doubt.citation-dates': '{type} {number} is cited with different dates: {dates}. Compare with the original.',
  'doubt.citation-number':
    '“{first}” and “{second}” share number and date but not the symbol, and may be one document. Compare with the original.',
  'doubt.citation-year': '{type} {number} is of {found} by its number but dated {date}. Check the date.',
  'doubt.number-duplicate': 'The number {number} occurs twice. Check whether a row was copied or misnumbered.',
  'doubt.number-skipped': '{previous} is followed by {number}; {expected} is missing. Check whether an item was lost.',
  'doubt.number-begins': 'The list begins at {number}. Check whether earlier items were lost.',
  'doubt.level-differs':
    'The plan is of {issuer} but says “{words}”, perhaps copied from the plan above. Correct the level.',
  'doubt.level-abolished': 'Districts ended on 1/7/2025, but the text says “{words}”. Adapt it to two tiers.',
  'doubt.lead-above': 'The lead “{lead}” is a body above, which this plan cannot assign work to. Check it.',
  'doubt.lead-missing': 'The task “{title}” has no lead. Choose one.',
  'doubt.deadline-missing': 'The task “{title}” has no deadline. Choose one.',
  'doubt.deadline-unreadable': 'The deadline “{deadline}” was not understood. Choose its kind and date.',
  'doubt.deadline-before-plan': 'The deadline “{deadline}” ({due}) is before the plan’s own date ({date}). Check it.',
  'doubt.deadline-other-year': 'The deadline “{deadline}” falls in {found}, not in {year}. Check the year.',
  'doubt.product-missing': 'The task “{title}” names no product. Add one, so that completion can be confirmed.',
  'doubt.task-repeated': 'This task repeats task {number} “{title}”. Keep one of them.',
  'doubt.field-unknown': 'The task “{title}” could not be given a field. Choose one.',
  'doubt.field-guessed':
    'The group “{heading}” names no field; its tasks’ fields were guessed from their words. Check.',
  'doubt.field-no-groups': 'The table has no groups; each task’s field was guessed from its words. Check the fields.',
  'doubt.misspelling': '“{found}” should perhaps read “{suggestion}”. Check the spelling.',
  'doubt.word-twice': '“{found}” repeats a word. Remove one.',
  'doubt.no-tasks': 'No task was found in the document. Check whether the file is a plan.',
  'doubt.prose-tasks':
    'The document has no table of tasks; tasks were taken from its prose. Switch on those to assign.',
};
