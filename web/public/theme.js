// Before the first paint, so that a page kept dark does not flash white. A file of its own, because the page's policy allows no inline script.
try {
  const theme = localStorage.getItem("assay-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // storage is closed to this page: the system's theme stands
}
