import { wholeNumber } from './format.ts';
import { numeral } from './numerals.ts';
import { child, type Element, elements, toggle, value, visitXml } from './xml.ts';

/** What Word prints before a paragraph of a list. */
export interface Label {
  /** With the space after it: "II. ", "a) ", "- ". */
  text: string;
  bullet: boolean;
}

export interface Numbering {
  /** Counts one paragraph of a list and gives its label; undefined where the list or its level is not there. */
  next(list: string, level: number): Label | undefined;
  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(list: string, style: string): number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  suffix: string;
  /** Decimal whatever the levels above are ("II" shows as 2). */
  legal: boolean;
  /** The count starts again after a paragraph of this level (1 = the first) or one above; 0 = never. */
  restart?: number;
  style?: string;
}

interface Definition {
  levels: Map<number, Level>;
  /** A list style whose list holds the levels. */
  styleLink?: string;
  namedStyle?: string;
}

interface List {
  definition: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const lastLevel = 8;

/** Reads numbering.xml and counts as Word does: lists of one definition go on from each other unless they start anew. */
export async function readNumbering(part: AsyncIterable<Uint8Array> | undefined): Promise<Numbering> {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  if (part) {
    await visitXml(part, {
      whole: new Set(['w:abstractNum', 'w:num']),
      element(element) {
        if (element.name === 'w:num') lists.set(element.attributes['w:numId'] ?? '', readList(element));
        else definitions.set(element.attributes['w:abstractNumId'] ?? '', readDefinition(element));
      },
    });
  }
  return counting(definitions, lists);
}

function counting(definitions: Map<string, Definition>, lists: Map<string, List>): Numbering {
  const counts = new Map<string, Map<number, number>>(); // by definition, then by level
  const begun = new Set<string>();
  const byStyle = new Map([...definitions].map(([id, { namedStyle }]) => [namedStyle, id]));
  const definitionOf = (list: List): string => {
    const link = definitions.get(list.definition)?.styleLink;
    return (link !== undefined && byStyle.get(link)) || list.definition;
  };
  const levelOf = (list: List, level: number) =>
    list.levels.get(level) ?? definitions.get(definitionOf(list))?.levels.get(level);

  return {
    levelOfStyle(id, style) {
      const list = lists.get(id);
      for (let level = 0; list && level <= lastLevel; level++) if (levelOf(list, level)?.style === style) return level;
      return 0;
    },
    next(id, at) {
      const list = lists.get(id);
      const level = list && levelOf(list, at);
      if (!level) return undefined;
      const key = definitionOf(list);
      const count = counts.get(key) ?? new Map<number, number>();
      counts.set(key, count);
      if (!begun.has(id)) {
        begun.add(id);
        for (const overridden of list.starts.keys()) count.delete(overridden);
      }
      const startOf = (index: number) => list.starts.get(index) ?? levelOf(list, index)?.start ?? 1;
      for (let above = 0; above < at; above++) if (!count.has(above)) count.set(above, startOf(above));
      const before = count.get(at);
      count.set(at, before === undefined ? startOf(at) : before + 1);
      for (let below = at + 1; below <= lastLevel; below++) {
        if (at < (levelOf(list, below)?.restart ?? below)) count.delete(below);
      }
      return label(level, (index) => ({ n: count.get(index) ?? 1, format: levelOf(list, index)?.format ?? 'decimal' }));
    },
  };
}

/** Bullets that Vietnamese documents tell levels by are kept; the round and square ones all become "-". */
function label(level: Level, countAt: (index: number) => { n: number; format: string }): Label | undefined {
  const bullet = level.format === 'bullet';
  const written = bullet
    ? /^[-–+*]$/.test(level.text) || '-'
    : level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const { n, format } = countAt(Number(digit) - 1);
        return numeral(n, level.legal && format !== 'none' ? 'decimal' : format);
      });
  const text = written === true ? level.text : written;
  if (!text.trim()) return undefined;
  return { text: level.suffix === 'nothing' && !bullet ? text : `${text.trimEnd()} `, bullet };
}

function readList(element: Element): List {
  const list: List = { definition: value(element, 'w:abstractNumId') ?? '', starts: new Map(), levels: new Map() };
  for (const override of elements(element)) {
    const index = wholeNumber(override.attributes['w:ilvl']);
    if (override.name !== 'w:lvlOverride' || index === undefined) continue;
    const start = wholeNumber(value(override, 'w:startOverride'));
    if (start !== undefined) list.starts.set(index, start);
    const level = child(override, 'w:lvl');
    if (level) list.levels.set(index, readLevel(level));
  }
  return list;
}

function readDefinition(element: Element): Definition {
  const levels = new Map<number, Level>();
  for (const level of elements(element)) {
    const index = wholeNumber(level.attributes['w:ilvl']);
    if (level.name === 'w:lvl' && index !== undefined) levels.set(index, readLevel(level));
  }
  return { levels, styleLink: value(element, 'w:numStyleLink'), namedStyle: value(element, 'w:styleLink') };
}

function readLevel(level: Element): Level {
  return {
    start: wholeNumber(value(level, 'w:start')) ?? 0, // ISO 29500-1 17.9.25: without it the count starts at 0
    format: value(level, 'w:numFmt') ?? 'decimal',
    text: value(level, 'w:lvlText') ?? '',
    suffix: value(level, 'w:suff') ?? 'tab',
    legal: toggle(level, 'w:isLgl') ?? false,
    restart: wholeNumber(value(level, 'w:lvlRestart')),
    style: value(level, 'w:pStyle'),
  };
}
