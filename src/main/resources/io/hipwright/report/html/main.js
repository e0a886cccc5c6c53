// Puts the page together.

startTheme();
drawOrigins();
drawTotals();
drawChanges();
drawOverview();
startTable();
startDetail();
openFromAddress();
themeListeners.push(() => {
  drawOverview();
  if (byId('detail').open) drawDetail();
  document.querySelectorAll('.key').forEach(key => {
    key.style.background = runColour(Number(key.dataset.run));
  });
});
