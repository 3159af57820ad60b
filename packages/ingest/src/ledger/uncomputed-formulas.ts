// Formulas that were saved without a result. exceljs shows them like formulas that result in nothing, but they say something: nobody knows what.

/** A cell with a formula and no value; its attributes, of which t="str" would mean that the value is an empty text. */
const CELL = /<c\s([^>]*)>\s*<f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>)\s*(?:<v\s*\/>|<v><\/v>)?\s*<\/c>/g;

/** References ("G7") of the formulas without a result in a sheet's XML. Programs that write workbooks without calculating them leave such cells. */
export function uncomputedFormulas(xml: string): Set<string> {
  const found = new Set<string>();
  for (const [, attributes = ""] of xml.matchAll(CELL)) {
    const ref = /(?:^|\s)r="([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1];
    if (ref && !/(?:^|\s)t="str"/.test(attributes)) found.add(ref);
  }
  return found;
}
