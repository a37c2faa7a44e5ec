/** Makes ECharts' SVG small and free of what a strict Content-Security-Policy blocks: no style element, no style attribute. */
export function tidySvg(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<defs\s*>\s*<\/defs>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+|xml:space|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, rules: string) => presentation(rules))
    .replace(/<(?:rect|path) (?![^>]* stroke=)[^>]*fill="none"[^>]*><\/(?:rect|path)>/g, '')
    .replace(/^<svg width="\d+" height="\d+"/, '<svg font-family="Be Vietnam Pro, sans-serif" aria-hidden="true"')
    .replace(/(\d\.\d\d)\d+/g, '$1')
    .replace(/\s*\n\s*/g, '');
}

/** Style rules as presentation attributes; the font stands once on the root. */
function presentation(rules: string): string {
  return rules
    .split(';')
    .map((rule) => rule.split(':'))
    .filter(([name]) => name && name !== 'font-family')
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}
