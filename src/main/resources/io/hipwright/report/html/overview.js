// The charts above the table.

function distribution() {
  const logs = allSpeedups().map(Math.log2);
  if (!logs.length) return null;
  const low = Math.min(...logs),
    high = Math.max(...logs);
  const width = [0.125, 0.25, 0.5, 1, 2].find(step => (high - low) / step <= 16) || 4;
  const first = Math.floor(low / width + 1e-9),
    last = Math.floor(high / width + 1e-9);
  const bins = Array.from({length: last - first + 1}, (unused, i) => (first + i) * width);
  const label = bin => shortTimes(2 ** bin).slice(0, -1) + ' \u2013 ' + shortTimes(2 ** (bin + width));
  return {
    grid: grid(),
    legend: legend(!single),
    tooltip: tooltip({trigger: 'axis', axisPointer: {type: 'shadow'}}),
    xAxis: axis({
      type: 'category',
      data: bins.map(label),
      axisLabel: {formatter: text => text.split(' ')[0] + 'x'},
      splitLine: {show: false},
    }),
    yAxis: axis({type: 'value', minInterval: 1}),
    series: runs.map((run, i) => ({
      name: single ? 'tasks' : letter(i),
      type: 'bar',
      barCategoryGap: '12%',
      barMaxWidth: 60,
      itemStyle: {borderRadius: [3, 3, 0, 0]},
      data: bins.map(bin => speedups(i).filter(speedup => Math.floor(Math.log2(speedup) / width + 1e-9) * width === bin).length),
    })),
  };
}

function fastCurve() {
  const all = allSpeedups();
  if (!all.length) return null;
  const bounds = speedupAxis([0.5, ...all]);
  const share = (run, p) =>
    runs[run].totals.counted ? (100 * speedups(run).filter(speedup => speedup > p).length) / runs[run].totals.counted : 0;
  return {
    grid: grid(),
    legend: legend(!single),
    tooltip: tooltip({
      trigger: 'axis',
      formatter: points =>
        points
          .map(point => (single ? '' : point.seriesName + ': ') + point.value[1].toFixed(0) + ' % more than ' + shortTimes(point.value[0]))
          .join('\n'),
    }),
    xAxis: bounds,
    yAxis: axis({type: 'value', min: 0, max: 100, axisLabel: {formatter: '{value} %'}}),
    series: runs.map((run, i) => ({
      name: letter(i),
      type: 'line',
      step: 'end',
      symbol: 'none',
      lineStyle: {width: 2},
      areaStyle: {opacity: single ? 0.12 : 0},
      data: [bounds.min, ...inOrder(speedups(i)), bounds.max].map(p => [p, share(i, p)]),
      markLine: i
        ? undefined
        : {silent: true, symbol: 'none', lineStyle: {color: colour('soft'), type: 'dashed'}, label: {show: false}, data: [{xAxis: 1}]},
    })),
  };
}

function overAttempts() {
  const longest = Math.max(0, ...runs.map(run => run.trajectory.length));
  if (!longest) return null;
  const best = runs.flatMap(run => run.trajectory.map(point => point.speedup)).filter(known);
  const series = runs.flatMap((run, i) => [
    {
      name: (single ? '' : letter(i) + ' ') + 'passed',
      type: 'line',
      symbolSize: 7,
      color: runColour(i),
      data: run.trajectory.map(point => 100 * point.passed),
    },
    {
      name: (single ? '' : letter(i) + ' ') + 'mean speedup',
      type: 'line',
      yAxisIndex: 1,
      symbolSize: 7,
      symbol: 'rect',
      color: single ? runColour(1) : runColour(i),
      lineStyle: {type: 'dashed'},
      data: run.trajectory.map(point => point.speedup),
    },
  ]);
  return {
    grid: grid({top: 34}),
    legend: legend(true),
    tooltip: tooltip({
      trigger: 'axis',
      formatter: points =>
        'attempt ' +
        points[0].axisValue +
        '\n' +
        points
          .filter(point => known(point.value))
          .map(
            point => point.seriesName + ': ' + (point.seriesName.endsWith('passed') ? point.value.toFixed(0) + ' %' : times(point.value)),
          )
          .join('\n'),
    }),
    xAxis: axis({type: 'category', data: Array.from({length: longest}, (unused, i) => String(i + 1)), splitLine: {show: false}}),
    yAxis: [
      axis({type: 'value', min: 0, max: 100, axisLabel: {formatter: '{value} %'}}),
      axis({type: 'value', min: 0, max: best.length ? undefined : 1, axisLabel: {formatter: shortTimes}, splitLine: {show: false}}),
    ],
    series,
  };
}

function verdicts() {
  const passed = run => runs[run].totals.attempts - Object.values(runs[run].totals.failures).reduce((sum, number) => sum + number, 0);
  const of = (run, status) => (status === 'passed' ? passed(run) : runs[run].totals.failures[status] || 0);
  const total = status => runs.reduce((sum, run, i) => sum + of(i, status), 0);
  const failures = [...new Set(runs.flatMap(run => Object.keys(run.totals.failures)))].sort((a, b) => total(a) - total(b));
  const statuses = [...failures, 'passed'].filter(total);
  if (!statuses.length) return null;
  return {
    grid: grid({right: 40}),
    legend: legend(!single),
    tooltip: tooltip({trigger: 'axis', axisPointer: {type: 'shadow'}}),
    xAxis: axis({type: 'value', minInterval: 1}),
    yAxis: axis({type: 'category', data: statuses.map(words), splitLine: {show: false}}),
    series: runs.map((run, i) => ({
      name: single ? 'attempts' : letter(i),
      type: 'bar',
      barCategoryGap: '25%',
      barMaxWidth: 26,
      label: {show: true, position: 'right', color: colour('soft')},
      data: statuses.map(status => ({
        value: of(i, status),
        itemStyle: {borderRadius: [0, 3, 3, 0], ...(single ? {color: colour(status === 'passed' ? 'good' : 'bad')} : {})},
      })),
    })),
  };
}
