// One task in full: figures, timing samples, attempts, thinking, sources. Its data is read when it is opened.

const open = {task: 0, run: 0};

function detailOf(task, run) {
  const data = byId('detail-' + task + '-' + run);
  return data ? JSON.parse(data.textContent) : null;
}

function facts(result, detail) {
  const timing = detail.timing || {};
  const all = [
    ['Verdict', mark(result.verdict)],
    ['Speedup', times(result.speedup)],
    ['99 % interval', interval(result)],
    ['Decision', mark(result.decision)],
    ['Baseline', time(result.baseline)],
    ['Best', time(result.best)],
    [
      'Samples of each side',
      timing.baseline
        ? count(timing.baseline.length) + (timing.forks && timing.forks.length > 1 ? ' in ' + timing.forks.length + ' processes' : '')
        : '',
    ],
    ['Stopped because', timing.stopped],
    ['Launch floor', time(timing.launch_floor_us)],
    [
      'Speed of light',
      timing.light
        ? percent(timing.light.share) + ' (' + timing.light.bound_by + '), baseline ' + percent(timing.light.baseline_share)
        : '',
    ],
    [
      'Answers',
      [count(result.attempts), known(result.tokens) ? count(result.tokens) + ' tokens' : '', dollars(result.cost || null)]
        .filter(Boolean)
        .join(', '),
    ],
  ];
  return factList(all);
}

function factList(all) {
  return element(
    'dl',
    {class: 'facts'},
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
}

/** Where and how it was timed. */
function conditions(of) {
  if (!of) return [];
  const all = [
    ['Device', of.device],
    ['Clock', of.clock],
    ['Driver', of.driver],
    ['Compiler', of.compiler],
    ['Flags', of.flags],
    ['Baseline SHA-256', of.baseline_hash],
    ['Candidate SHA-256', of.candidate_hash],
    ['A GPU figure', of.gpu ? 'yes' : 'no'],
  ];
  return [element('h3', {}, 'Conditions'), element('div', {class: 'panel conditions'}, factList(all))];
}

function samplesOption(timing) {
  const all = [...timing.baseline, ...timing.candidate];
  const unit = Math.max(...all) < 1e3 ? 1 : 1e3; // so that ticks are round numbers
  const side = (name, values, shade) => ({
    name,
    type: 'scatter',
    symbolSize: values.length > 400 ? 4 : 7,
    color: shade,
    data: values.map((value, i) => [i + 1, value / unit]),
  });
  const starts = (timing.forks || [])
    .slice(0, -1)
    .reduce((sums, size) => [...sums, (sums.length ? sums[sums.length - 1] : 0) + size], [])
    .map(sum => ({xAxis: sum + 0.5}));
  const label = {axisLabel: {formatter: value => time(unit * value)}};
  const wide = Math.max(...all) / Math.min(...all) > 4;
  const baseline = side('baseline', timing.baseline, colour('plain'));
  baseline.markLine = {
    silent: true,
    symbol: 'none',
    lineStyle: {color: colour('soft'), type: 'dotted'},
    label: {show: false},
    data: starts,
  };
  return {
    grid: grid({top: 34, bottom: 22}),
    legend: legend(true),
    tooltip: tooltip({formatter: point => point.seriesName + ' ' + point.value[0] + ': ' + time(unit * point.value[1])}),
    xAxis: axis({
      type: 'value',
      min: 0,
      max: Math.max(timing.baseline.length, timing.candidate.length) + 1,
      minInterval: 1,
      name: 'sample, in the order of time',
      nameLocation: 'middle',
      nameGap: 24,
      axisLabel: {showMaxLabel: false},
      splitLine: {show: false},
    }),
    yAxis: wide
      ? logAxis(
          all.map(value => value / unit),
          label,
        )
      : axis({type: 'value', scale: true, ...label}),
    series: [baseline, side('best candidate', timing.candidate, colour('accent'))],
  };
}

function attemptsTable(attempts) {
  return element(
    'div',
    {class: 'panel scroll'},
    element(
      'table',
      {class: 'attempts'},
      element('caption', {}, 'Attempts'),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ['#', 'Verdict', 'Speedup', 'What was found'].map(title => element('th', {scope: 'col'}, title)),
        ),
      ),
      element(
        'tbody',
        {},
        attempts.map(attempt =>
          element(
            'tr',
            {},
            element('td', {}, attempt.attempt),
            element('td', {}, mark(attempt.status)),
            element('td', {}, times(attempt.speedup)),
            element('td', {}, [attempt.reason, ...attempt.notes].filter(Boolean).map(line => element('div', {}, line))),
          ),
        ),
      ),
    ),
  );
}

function sources(detail) {
  if (!detail.best)
    return [
      element('h3', {}, 'Baseline'),
      element('div', {class: 'panel'}, element('pre', {}, detail.baseline.join('\n'))),
      element('p', {class: 'soft'}, 'No candidate passed.'),
    ];
  return [
    element('h3', {}, 'Baseline beside the best candidate'),
    element('div', {class: 'panel'}, diffTable(detail.baseline, detail.best, detail.deltas)),
  ];
}

function drawDetail() {
  const task = tasks[open.task],
    result = task.results[open.run],
    body = byId('detail-body');
  byId('detail-title').textContent = task.name;
  const old = body.querySelector('.chart');
  if (old && charts.get(old)) {
    resizes.unobserve(old);
    charts.get(old).dispose();
    charts.delete(old);
  }
  const detail = result && detailOf(open.task, open.run);
  if (!detail) {
    body.replaceChildren(element('p', {class: 'soft'}, result ? 'Nothing is saved of this task yet.' : 'This run does not have the task.'));
    return;
  }
  const samples = detail.timing ? element('div', {class: 'chart', id: 'chart-samples', 'aria-label': 'Timing samples'}) : null;
  body.replaceChildren(
    facts(result, detail),
    ...(samples ? [element('h3', {}, 'Timing samples'), element('div', {class: 'panel'}, samples)] : []),
    ...(detail.attempts.length ? [element('h3', {}, 'Attempts'), attemptsTable(detail.attempts)] : []),
    ...(detail.thinking
      ? [element('h3', {}, 'Thinking before the best candidate'), element('div', {class: 'panel'}, element('pre', {}, detail.thinking))]
      : []),
    ...sources(detail),
    ...conditions(detail.timing && detail.timing.conditions),
  );
  if (samples) draw(samples, samplesOption(detail.timing), '');
}

const placeInView = () => view.rows.indexOf(tasks[open.task]);

function drawSteps() {
  const place = placeInView();
  byId('detail-previous').disabled = place <= 0;
  byId('detail-next').disabled = place < 0 || place === view.rows.length - 1;
}

function showTask(task, run = open.run) {
  open.task = task;
  open.run = run;
  byId('detail-run').value = String(run);
  if (!byId('detail').open) byId('detail').showModal();
  drawDetail();
  drawSteps();
  byId('detail').scrollTop = 0;
  history.replaceState(null, '', '#task=' + encodeURIComponent(tasks[task].name));
}

function step(by) {
  const next = view.rows[placeInView() + by];
  if (next) showTask(tasks.indexOf(next));
}

function openFromAddress() {
  const wanted = location.hash.startsWith('#task=') ? decodeURIComponent(location.hash.slice(6)) : null;
  const found = wanted === null ? -1 : tasks.findIndex(task => task.name === wanted);
  if (found >= 0) showTask(found);
}

function startDetail() {
  byId('detail-run-label').hidden = single;
  byId('detail-run').append(...runs.map((run, i) => element('option', {value: i}, letter(i))));
  byId('detail-run').addEventListener('change', event => showTask(open.task, Number(event.target.value)));
  byId('detail-previous').addEventListener('click', () => step(-1));
  byId('detail-next').addEventListener('click', () => step(1));
  byId('detail-close').addEventListener('click', () => byId('detail').close());
  byId('detail').addEventListener('click', event => event.target === byId('detail') && byId('detail').close());
  byId('detail').addEventListener('close', () => history.replaceState(null, '', location.pathname + location.search));
}
