// A bar and an interval for each task, from 1x to its speedup.

const ROWS_AT_ONCE = 30;

function rankedTasks() {
  const best = task =>
    Math.max(...task.results.map(result => (result && result.verdict === 'passed' && known(result.speedup) ? result.speedup : 0)));
  return tasks
    .map((task, index) => ({task, index, best: best(task)}))
    .filter(ranked => ranked.best > 0)
    .sort((a, b) => b.best - a.best);
}

function barColour(run, decision) {
  return !single ? runColour(run) : decision === 'faster' ? colour('good') : decision === 'slower' ? colour('bad') : colour('plain');
}

/** Draws bar, whisker and caps: the values are row, speedup, low, high. */
function barAndWhisker(run, decisions) {
  return (params, api) => {
    const place = (value, row) => api.coord([value, row]);
    const row = api.value(0),
      speedup = api.value(1),
      low = api.value(2),
      high = api.value(3);
    const band = Math.min(22, api.size([0, 1])[1]) * 0.8;
    const thick = band / runs.length;
    const middle = place(1, row)[1] - band / 2 + thick * (run + 0.5);
    const one = place(1, row)[0],
      end = place(speedup, row)[0];
    const fill = barColour(run, decisions[params.dataIndex]);
    const stroke = {stroke: colour('text'), lineWidth: 1.2, opacity: 0.75};
    const line = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style: stroke});
    const children = [
      {
        type: 'rect',
        shape: {x: Math.min(one, end), y: middle - thick * 0.4, width: Math.max(1, Math.abs(end - one)), height: thick * 0.8, r: 2},
        style: {fill, opacity: 0.85},
      },
    ];
    if (low > 0 && Number.isFinite(high)) {
      const left = place(low, row)[0],
        right = place(high, row)[0],
        cap = Math.min(4, thick * 0.3);
      children.push(
        line(left, middle, right, middle),
        line(left, middle - cap, left, middle + cap),
        line(right, middle - cap, right, middle + cap),
      );
    }
    return {type: 'group', children};
  };
}

/** The axis holds every bar, and of wide intervals a good part. */
function axisValues(ranked) {
  const results = ranked.flatMap(({task}) => task.results).filter(result => result && known(result.speedup));
  return results.flatMap(({speedup, low, high}) => [
    speedup,
    Math.max(low || 0, speedup / 4),
    Math.min(known(high) ? high : Infinity, speedup * 2),
  ]);
}

function bars(ranked) {
  const values = axisValues(ranked);
  const zoom = ranked.length > ROWS_AT_ONCE;
  const name = text => (text.length > 24 ? text.slice(0, 23) + '\u2026' : text);
  return {
    grid: grid({right: zoom ? 44 : 16, top: single ? 8 : 30}),
    legend: legend(!single),
    tooltip: tooltip({
      formatter: point => {
        const {task} = ranked[point.value[0]];
        const result = task.results[point.seriesIndex];
        return (
          task.name +
          (single ? '' : ' in ' + point.seriesName) +
          '\n' +
          times(result.speedup) +
          (interval(result) ? '  (' + interval(result) + ')' : '') +
          '\n' +
          time(result.baseline) +
          ' \u2192 ' +
          time(result.best)
        );
      },
    }),
    xAxis: speedupAxis(values, {position: 'top'}),
    yAxis: axis({
      type: 'category',
      inverse: true,
      data: ranked.map(({task}) => task.name),
      axisLabel: {formatter: name, interval: 0},
      splitLine: {show: false},
    }),
    dataZoom: zoom
      ? [
          {
            type: 'slider',
            yAxisIndex: 0,
            startValue: 0,
            endValue: ROWS_AT_ONCE - 1,
            filterMode: 'weakFilter',
            width: 18,
            right: 4,
            brushSelect: false,
            showDetail: false,
            minValueSpan: 5,
            maxValueSpan: 60,
            borderColor: colour('line'),
            backgroundColor: colour('page'),
            fillerColor: colour('line'),
            handleStyle: {color: colour('card'), borderColor: colour('soft')},
            moveHandleSize: 0,
            dataBackground: {lineStyle: {opacity: 0}, areaStyle: {opacity: 0}},
            selectedDataBackground: {lineStyle: {opacity: 0}, areaStyle: {opacity: 0}},
          },
        ]
      : [],
    series: runs.map((run, i) => {
      const rows = ranked
        .map(({task}, row) => ({row, result: task.results[i]}))
        .filter(({result}) => result && result.verdict === 'passed' && known(result.speedup));
      return {
        name: letter(i),
        type: 'custom',
        clip: true,
        renderItem: barAndWhisker(
          i,
          rows.map(({result}) => result.decision),
        ),
        encode: {x: [1], y: 0},
        data: rows.map(({row, result}) => [row, result.speedup, known(result.low) ? result.low : 0, known(result.high) ? result.high : 0]),
        markLine: i
          ? undefined
          : {silent: true, symbol: 'none', lineStyle: {color: colour('soft'), type: 'dashed'}, label: {show: false}, data: [{xAxis: 1}]},
      };
    }),
  };
}

function drawOverview() {
  const untimed = 'Nothing passed and was timed.';
  draw(byId('chart-distribution'), distribution(), untimed);
  draw(byId('chart-fast'), fastCurve(), untimed);
  draw(byId('chart-attempts'), overAttempts(), 'No attempt is finished.');
  draw(byId('chart-verdicts'), verdicts(), 'No attempt is finished.');
  const ranked = rankedTasks();
  const place = byId('chart-tasks');
  place.style.height = !ranked.length
    ? ''
    : Math.max(120, 44 + Math.min(ranked.length, ROWS_AT_ONCE) * (single ? 22 : 12 + 12 * runs.length)) + 'px';
  const chart = draw(place, ranked.length ? bars(ranked) : null, untimed);
  if (chart) chart.on('click', point => showTask(ranked[point.value[0]].index, point.seriesIndex || 0));
}
