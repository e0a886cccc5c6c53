// What the other parts use: the data, elements, figures.

const report = JSON.parse(document.getElementById('report-data').textContent);
const runs = report.runs;
const tasks = report.tasks;
const single = runs.length === 1;

const byId = id => document.getElementById(id);

/** An element with attributes and children; text only ever becomes text, never markup. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(
    ...children
      .flat()
      .filter(child => child !== null && child !== undefined)
      .map(child => (child instanceof Node ? child : String(child))),
  );
  return made;
}

const letter = run => (run < 26 ? String.fromCharCode(65 + run) : 'run ' + (run + 1));

/** The colour of a variable of the style sheet in the present theme. */
const colour = name =>
  getComputedStyle(document.documentElement)
    .getPropertyValue('--' + name)
    .trim();
const runColour = run => colour('run-' + (run % 4));

function runKey(run) {
  const key = element('span', {class: 'key', 'data-run': run});
  key.style.background = runColour(run);
  return key;
}

const known = value => value !== null && value !== undefined;
const digits = value => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

function time(micros) {
  if (!known(micros)) return '';
  if (micros >= 1e6) return digits(micros / 1e6) + ' s';
  return micros >= 1e3 ? digits(micros / 1e3) + ' ms' : digits(micros) + ' \u00b5s';
}

const times = value => (known(value) ? value.toFixed(2) + 'x' : '');
const shortTimes = value => (value < 10 ? +value.toFixed(2) : Math.round(value)) + 'x';
const percent = share => (known(share) ? (100 * share).toFixed(share > 0 && share < 0.01 ? 1 : 0) + ' %' : '');
const dollars = cost => (known(cost) ? '$' + cost.toFixed(cost < 1 ? 4 : 2) : '');
const count = number => (known(number) ? number.toLocaleString('en') : '');
const interval = result =>
  result && known(result.low) && known(result.high) ? result.low.toFixed(2) + ' .. ' + result.high.toFixed(2) : '';

const words = code => code.replaceAll('_', ' ');

/** What a change against the first run can be, the most interesting first. */
const CHANGES = ['passes no longer', 'slower', 'passes now', 'faster', 'within noise', 'same', 'not timed', 'fails in both', 'not in both'];
const GOOD = ['passed', 'faster', 'passes now'];
const BAD = ['slower', 'passes no longer'];
const WAITING = ['pending', 'unfinished', 'infra_error'];
const NEUTRAL = ['same', 'ambiguous', 'within noise', 'not timed', 'not in both', 'fails in both'];

/** A verdict, decision or change with its colour; the word says it as well. */
function mark(code) {
  if (!code) return '';
  const kind = GOOD.includes(code) ? 'good' : WAITING.includes(code) ? 'wait' : NEUTRAL.includes(code) ? '' : 'bad';
  return element('span', {class: ('mark ' + kind).trim()}, words(code));
}
