// The table of tasks: sorted and filtered over all of them, drawn as far as it was scrolled.

const ROWS_PER_STEP = 100;
const number = (title, value, text) => ({title, value, text, number: true});
const resultOf = run => task => task.results[run];

function oneRun() {
  const of = key => task => task.results[0][key];
  return [
    {title: 'Verdict', value: of('verdict'), text: task => mark(task.results[0].verdict)},
    number('Baseline', of('baseline'), task => time(task.results[0].baseline)),
    number('Best', of('best'), task => time(task.results[0].best)),
    number('Speedup', of('speedup'), task => times(task.results[0].speedup)),
    number('99 % interval', of('low'), task => interval(task.results[0])),
    {title: 'Decision', value: of('decision'), text: task => mark(task.results[0].decision)},
    number('Speed of light', of('light'), task => percent(task.results[0].light)),
    number('Attempts', of('attempts'), task => count(task.results[0].attempts)),
    number(
      'Wrong ones accepted',
      task => (task.results[0].wrong ? task.results[0].wrong_accepted : null),
      task => (task.results[0].wrong ? task.results[0].wrong_accepted + ' of ' + task.results[0].wrong : ''),
    ),
    number('Tokens', of('tokens'), task => count(task.results[0].tokens)),
    number('Cost', of('cost'), task => dollars(task.results[0].cost || null)),
  ];
}

function severalRuns() {
  return runs.flatMap((run, i) => {
    const result = resultOf(i);
    const shown = task =>
      !result(task) ? '\u2013' : known(result(task).speedup) ? times(result(task).speedup) : mark(result(task).verdict);
    const own = number(letter(i), task => (result(task) ? result(task).speedup : null), shown);
    if (!i) return [own];
    const change = task => task.changes[i - 1];
    return [
      own,
      number(
        letter(i) + '/A',
        task => change(task).ratio,
        task =>
          known(change(task).ratio) ? times(change(task).ratio) + (interval(change(task)) ? ' (' + interval(change(task)) + ')' : '') : '',
      ),
      {
        title: 'Change' + (runs.length > 2 ? ' of ' + letter(i) : ''),
        value: task => CHANGES.indexOf(change(task).kind),
        text: task => mark(change(task).kind),
      },
    ];
  });
}

const nameColumn = {
  title: 'Task',
  value: task => task.name.toLowerCase(),
  text: task =>
    element('button', {type: 'button', class: 'open', title: task.name, onclick: () => showTask(tasks.indexOf(task))}, task.name),
};
const columns = [nameColumn, ...(single ? oneRun() : severalRuns())].filter(column =>
  tasks.some(task => known(column.value(task)) && column.value(task) !== '' && !(column.title === 'Cost' && column.value(task) === 0)),
);
const view = {column: null, descending: false, rows: tasks, drawn: 0};

function sortBy(column) {
  view.descending = view.column === column ? !view.descending : Boolean(column.number);
  view.column = column;
  drawTable();
}

const byText = new Intl.Collator('en', {numeric: true});
const compared = (a, b) => (typeof a === 'string' ? byText.compare(a, b) : a - b);

/** What is not known comes last in both directions. */
function ordered(rows) {
  if (!view.column) return rows;
  const {value} = view.column;
  const sign = view.descending ? -1 : 1;
  const missing = task => !known(value(task)) || value(task) === '';
  return [...rows].sort((a, b) => missing(a) - missing(b) || (missing(a) ? 0 : sign * compared(value(a), value(b))));
}

const verdictsOf = task => task.results.filter(Boolean).map(result => result.verdict);
const decisionsOf = task => (single ? [task.results[0].decision] : task.changes.map(change => change.kind));

function filtered() {
  const name = byId('filter-name').value.trim().toLowerCase();
  const verdict = byId('filter-verdict').value,
    decision = byId('filter-decision').value;
  return tasks.filter(
    task =>
      (!name || task.name.toLowerCase().includes(name)) &&
      (!verdict || verdictsOf(task).includes(verdict)) &&
      (!decision || decisionsOf(task).includes(decision)),
  );
}

/** Columns of less importance give way on a phone; a task's details hold them. */
const MINOR = ['Baseline', 'Best'];
const classOf = column => [column.number ? 'number' : '', MINOR.includes(column.title) ? 'minor' : ''].join(' ').trim() || null;

function drawHead() {
  const sort = column => (view.column !== column ? 'none' : view.descending ? 'descending' : 'ascending');
  byId('task-table').tHead.replaceChildren(
    element(
      'tr',
      {},
      columns.map(column =>
        element(
          'th',
          {scope: 'col', class: classOf(column), 'aria-sort': sort(column)},
          element(
            'button',
            {
              type: 'button',
              onclick: () => {
                sortBy(column);
                focusHead(column);
              },
            },
            column.title,
          ),
        ),
      ),
    ),
  );
}

function focusHead(column) {
  byId('task-table').tHead.rows[0].cells[columns.indexOf(column)].firstChild.focus();
}

function drawMore() {
  const next = view.rows.slice(view.drawn, view.drawn + ROWS_PER_STEP);
  byId('task-table').tBodies[0].append(
    ...next.map(task =>
      element(
        'tr',
        {},
        columns.map(column => element('td', {class: classOf(column)}, column.text(task))),
      ),
    ),
  );
  view.drawn += next.length;
}

function drawTable() {
  view.rows = ordered(filtered());
  view.drawn = 0;
  drawHead();
  byId('task-table').tBodies[0].replaceChildren();
  drawMore();
  byId('shown').textContent =
    view.rows.length === tasks.length ? tasks.length + ' tasks' : view.rows.length + ' of ' + tasks.length + ' tasks';
}

/** A field reports a change again when it loses the focus to a click on a row, which must then stay where it is. */
function drawIfChanged() {
  const wanted = filtered();
  const shown = new Set(view.rows);
  if (wanted.length !== shown.size || wanted.some(task => !shown.has(task))) drawTable();
}

function startTable() {
  const options = (select, values) =>
    select.append(
      ...[...new Set(values)]
        .filter(Boolean)
        .sort()
        .map(value => element('option', {value}, words(value))),
    );
  options(byId('filter-verdict'), tasks.flatMap(verdictsOf));
  options(byId('filter-decision'), tasks.flatMap(decisionsOf));
  if (!single) byId('filter-decision-label').textContent = 'Change';
  byId('filters').addEventListener('input', drawIfChanged);
  byId('filters').addEventListener('change', drawIfChanged);
  byId('filters').addEventListener('submit', event => event.preventDefault());
  new IntersectionObserver(
    entries => {
      while (
        entries.some(entry => entry.isIntersecting) &&
        view.drawn < view.rows.length &&
        byId('more').getBoundingClientRect().top < innerHeight + 800
      )
        drawMore();
    },
    {rootMargin: '800px'},
  ).observe(byId('more'));
  drawTable();
}
