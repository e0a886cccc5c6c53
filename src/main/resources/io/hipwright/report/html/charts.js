// What charts have in common: colours of the theme, size, being drawn anew when the theme changes.

const charts = new Map();
const resizes = new ResizeObserver(entries =>
  entries.forEach(entry => {
    const drawn = charts.get(entry.target);
    if (drawn) drawn.resize();
  }),
);

/** Draws a chart into an element; an option of null leaves a line of text. Tooltips are drawn, not made of markup. */
function draw(place, option, nothing) {
  const old = charts.get(place);
  if (old) old.dispose();
  charts.delete(place);
  place.replaceChildren();
  place.classList.toggle('empty', !option);
  if (!option) {
    place.append(element('p', {class: 'none'}, nothing));
    return null;
  }
  const chart = echarts.init(place, null, {renderer: 'canvas'});
  chart.setOption({
    animation: false,
    aria: {enabled: true},
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
    color: runs.map((run, i) => runColour(i)),
    ...option,
  });
  charts.set(place, chart);
  resizes.observe(place);
  return chart;
}

const tooltip = more => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: colour('card'),
  borderColor: colour('line'),
  textStyle: {color: colour('text'), fontSize: 13},
  ...more,
});

function axis(more) {
  return {
    axisLine: {lineStyle: {color: colour('line')}},
    axisTick: {show: false},
    axisLabel: {color: colour('soft'), hideOverlap: true},
    nameTextStyle: {color: colour('soft')},
    splitLine: {lineStyle: {color: colour('line')}},
    ...more,
    ...(more && more.axisLabel ? {axisLabel: {color: colour('soft'), hideOverlap: true, ...more.axisLabel}} : {}),
  };
}

const legend = shown => ({
  show: shown,
  top: 0,
  right: 0,
  textStyle: {color: colour('soft')},
  itemWidth: 14,
  itemHeight: 8,
  inactiveColor: colour('line'),
});
const grid = more => ({left: 4, right: 24, top: single ? 14 : 30, bottom: 4, containLabel: true, ...more});

/** A logarithmic axis with ticks at powers of 2, or of 4, 8, ... where those would be too many. */
function logAxis(values, more) {
  const logs = values.filter(value => value > 0 && Number.isFinite(value)).map(Math.log2);
  const low = Math.min(...logs) + 1e-9,
    high = Math.max(...logs) - 1e-9;
  const step = Math.max(1, Math.ceil((high - low) / 8));
  return axis({
    type: 'log',
    logBase: 2 ** step,
    min: 2 ** (Math.floor(low / step) * step),
    max: 2 ** (Math.ceil(high / step) * step),
    ...more,
  });
}

const speedupAxis = (values, more) =>
  logAxis([1, 2, ...values.map(value => Math.min(2 ** 14, Math.max(2 ** -6, value)))], {axisLabel: {formatter: shortTimes}, ...more});
const speedups = run =>
  tasks
    .map(task => task.results[run])
    .filter(result => result && result.verdict === 'passed' && known(result.speedup))
    .map(result => result.speedup);
const allSpeedups = () => runs.flatMap((run, i) => speedups(i));
const inOrder = numbers => [...numbers].sort((a, b) => a - b);
