// The head of the page: where the figures are from, the theme, the totals, what changed.

const darkQuery = matchMedia('(prefers-color-scheme: dark)');
const themeListeners = [];

function storedTheme() {
  try {
    return localStorage.getItem('hipwright-theme');
  } catch (refused) {
    return null;
  }
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  byId('theme').textContent = theme === 'dark' ? '\u2600 Light' : '\u263e Dark';
  themeListeners.forEach(listener => listener());
}

function startTheme() {
  setTheme(storedTheme() || (darkQuery.matches ? 'dark' : 'light'));
  darkQuery.addEventListener('change', () => storedTheme() || setTheme(darkQuery.matches ? 'dark' : 'light'));
  byId('theme').addEventListener('click', () => {
    const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem('hipwright-theme', next);
    } catch (refused) {
      /* it holds for this visit */
    }
    setTheme(next);
  });
}

function drawOrigins() {
  runs.forEach((run, i) =>
    byId('origins').append(element('p', {}, single ? null : [runKey(i), element('b', {}, letter(i) + ' ')], run.origin)),
  );
  report.warnings.forEach(warning => byId('warnings').append(element('p', {}, 'Note: ' + warning + '.')));
  byId('footer').textContent =
    'A speedup is the baseline\u2019s time over that of the best candidate that passed, with its 99 % interval. ' +
    'Failures never enter a mean; unfinished tasks enter no total. pass@k: unbiased estimator of Chen et al. 2021; speedup@k: expected best of k ' +
    'attempts given that one passed, after Nichols et al. 2024. Written by hipwright.';
}

function cards(totals) {
  const share = p => (totals.fast_p.find(fast => fast.p === p) || {}).share;
  const all = [
    [count(totals.passed), 'of ' + count(totals.counted) + ' tasks passed'],
    [times(totals.geometric_mean), 'geometric mean speedup of the passed'],
    [times(totals.median), 'median speedup of the passed'],
    [count(totals.faster), 'faster beyond noise'],
    [percent(share(1)), 'more than 1x as fast (fast_1)'],
    totals.spending.cost_usd
      ? [dollars(totals.spending.cost_usd), 'for ' + count(totals.attempts) + ' attempts']
      : [count(totals.attempts), 'attempts'],
    [totals.unfinished ? count(totals.unfinished) : '', 'not finished'],
  ];
  return all
    .filter(([value]) => value)
    .map(([value, label]) => element('div', {class: 'card'}, element('b', {}, value), element('span', {}, label)));
}

const FIGURES = [
  ['Compiled', totals => count(totals.compiled) + ' of ' + count(totals.counted)],
  ...[0.5, 0.8, 1, 1.5, 2].map(p => ['fast_p, p = ' + p, totals => percent((totals.fast_p.find(fast => fast.p === p) || {}).share)]),
];
const SPENT = [
  ['Input tokens', totals => count(totals.spending.input_tokens)],
  ['Output tokens', totals => count(totals.spending.output_tokens)],
  ['Cost', totals => dollars(totals.spending.cost_usd || null)],
  ['Cost of a faster task', totals => dollars(totals.cost_per_faster || null)],
];

function figures(name, rows) {
  const filled = rows.map(([label, value]) => [label, ...runs.map(run => value(run.totals))]).filter(row => row.slice(1).some(Boolean));
  if (!filled.length) return null;
  const head = single
    ? null
    : element(
        'tr',
        {},
        element('th', {scope: 'col'}, name),
        runs.map((run, i) => element('td', {}, runKey(i), letter(i))),
      );
  return element(
    'table',
    {},
    element('caption', {}, name),
    head,
    filled.map(([label, ...values]) =>
      element(
        'tr',
        {},
        element('th', {scope: 'row'}, label),
        values.map(value => element('td', {}, value)),
      ),
    ),
  );
}

function atAttempts() {
  const ks = [...new Set(runs.flatMap(run => run.totals.at_k.map(at => at.k)))].sort((a, b) => a - b);
  const at = (totals, k) => totals.at_k.find(found => found.k === k) || {};
  return [
    ...ks.map(k => ['pass@' + k, totals => percent(at(totals, k).pass)]),
    ...ks.map(k => ['speedup@' + k, totals => times(at(totals, k).speedup)]),
  ];
}

function drawTotals() {
  const place = byId('totals');
  runs.forEach((run, i) => {
    if (!single) place.append(element('p', {}, runKey(i), element('b', {}, letter(i))));
    place.append(element('div', {class: 'cards'}, cards(run.totals)));
  });
  place.append(
    element('div', {class: 'figures'}, figures('Shares', FIGURES), figures('k attempts', atAttempts()), figures('Answers', SPENT)),
  );
  if (runs.some(run => !run.independent)) {
    place.append(
      element(
        'p',
        {class: 'soft'},
        'pass@k and speedup@k suppose attempts that do not know of each other; here they build on earlier ones.',
      ),
    );
  }
}

function drawChanges() {
  if (single) return;
  byId('changes').hidden = false;
  runs.slice(1).forEach((run, i) => {
    const number = kind => tasks.filter(task => task.changes[i].kind === kind).length;
    byId('changes-list').append(
      element(
        'p',
        {class: 'kinds'},
        element('b', {}, runKey(i + 1), letter(i + 1) + ' against A:'),
        CHANGES.filter(number).map(kind => element('span', {}, element('b', {}, number(kind) + ' '), mark(kind))),
      ),
    );
  });
}
