// Before anything is painted: a dark page does not flash. The console keeps the choice under the same key.
const chosen = localStorage.getItem('trunkline-color-scheme');
const isDark =
  chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light';
