// Two texts side by side: below each other on a narrow screen. The differences between lines were found when the report was written.

const CONTEXT = 6;

/** Rows of {left, right, kind} with line numbers from 0; kind is same, changed, or gap with how many lines it hides. */
function diffRows(left, right, deltas) {
  const rows = [];
  let at = 0,
    other = 0;
  const same = until => {
    while (at < until) rows.push({left: at++, right: other++, kind: 'same'});
  };
  for (const [leftStart, leftCount, rightStart, rightCount] of deltas) {
    same(leftStart);
    for (let i = 0; i < Math.max(leftCount, rightCount); i++) {
      rows.push({left: i < leftCount ? leftStart + i : null, right: i < rightCount ? rightStart + i : null, kind: 'changed'});
    }
    at = leftStart + leftCount;
    other = rightStart + rightCount;
  }
  same(left.length);
  return rows;
}

/** Long runs of lines that are the same on both sides are folded. */
function folded(rows) {
  const near = rows.map(() => false);
  rows.forEach((row, i) => {
    if (row.kind === 'changed') near.fill(true, Math.max(0, i - CONTEXT), i + CONTEXT + 1);
  });
  const kept = [];
  for (let i = 0; i < rows.length; i++) {
    let end = i;
    while (end < rows.length && !near[end]) end++;
    if (end - i > 4 && near.some(Boolean)) {
      kept.push({kind: 'gap', hidden: rows.slice(i, end)});
      i = end - 1;
    } else kept.push(rows[i]);
  }
  return kept;
}

/** The part in which two lines differ is marked. */
function marked(text, other) {
  if (other === null || text === other) return [text];
  let start = 0,
    end = 0;
  while (start < Math.min(text.length, other.length) && text[start] === other[start]) start++;
  while (end < Math.min(text.length, other.length) - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  if (start + end < Math.max(text.length, other.length) * 0.3) return [text];
  return [text.slice(0, start), element('mark', {}, text.slice(start, text.length - end)), text.slice(text.length - end)];
}

function diffTable(left, right, deltas) {
  const narrow = matchMedia('(max-width: 760px)').matches;
  const lineNumber = line => element('td', {class: 'line'}, line === null ? '' : line + 1);
  const text = (side, line, kind, other) =>
    element('td', {class: line === null ? 'blank' : kind}, line === null ? '' : marked(side[line], other));
  const wide = row => {
    const changed = row.kind === 'changed';
    const pair = changed && row.left !== null && row.right !== null;
    return [
      element(
        'tr',
        {},
        lineNumber(row.left),
        text(left, row.left, changed ? 'removed' : null, pair ? right[row.right] : null),
        lineNumber(row.right),
        text(right, row.right, changed ? 'added' : null, pair ? left[row.left] : null),
      ),
    ];
  };
  const one = (side, line, kind, sign) =>
    line === null ? [] : [element('tr', {}, lineNumber(line), element('td', {class: kind}, sign + side[line]))];
  const below = row =>
    row.kind === 'same'
      ? one(right, row.right, null, '  ')
      : [...one(left, row.left, 'removed', '- '), ...one(right, row.right, 'added', '+ ')];
  const body = element('tbody');
  const gap = row => {
    const line = element(
      'tr',
      {class: 'gap'},
      element(
        'td',
        {colspan: narrow ? 2 : 4},
        element(
          'button',
          {type: 'button', class: 'quiet', onclick: () => line.replaceWith(...row.hidden.flatMap(narrow ? below : wide))},
          'Show ' + row.hidden.length + ' lines that are the same',
        ),
      ),
    );
    return [line];
  };
  const rows = narrow ? runsOfChanges(folded(diffRows(left, right, deltas))) : folded(diffRows(left, right, deltas));
  body.append(...rows.flatMap(row => (row.kind === 'gap' ? gap(row) : narrow ? below(row) : wide(row))));
  const width = size => element('col', {class: size});
  return element(
    'table',
    {class: 'diff'},
    element('caption', {}, 'Baseline and best candidate'),
    element('colgroup', {}, width('line'), width('text'), narrow ? null : [width('line'), width('text')]),
    element(
      'thead',
      {},
      narrow
        ? element('tr', {}, element('th', {colspan: 2, scope: 'col'}, '\u2212 baseline, + best candidate'))
        : element(
            'tr',
            {},
            element('th', {colspan: 2, scope: 'col'}, 'Baseline'),
            element('th', {colspan: 2, scope: 'col'}, 'Best candidate'),
          ),
    ),
    body,
  );
}

/** On one column all removed lines of a change come before the added ones. */
function runsOfChanges(rows) {
  const out = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (end < rows.length && rows[end].kind === 'changed') end++;
    const change = rows.slice(i, end);
    out.push(
      ...change.filter(row => row.left !== null).map(row => ({...row, right: null})),
      ...change.filter(row => row.right !== null).map(row => ({...row, left: null})),
    );
    if (end === i) out.push(rows[end++]);
    i = end;
  }
  return out;
}
