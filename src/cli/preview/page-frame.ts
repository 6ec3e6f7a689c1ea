/** What every page of the preview is sent with. */

/** What a page may do: its own script, and asking this server for news. */
export const pagePolicy =
  "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'";

/** Has a browser ask for no icon. */
export const noIcon = { rel: 'icon', href: 'data:,' };

/** Where the script of every page is. */
export const scriptPath = '/-/preview.js';

/** Where a page asks for news. */
export const eventsPath = '/-/events';

/**
 * The script of every page: loads it anew when the server names another version of it, where it was scrolled to. It asks
 * only while the page is seen, since a browser keeps few connections to one server.
 */
export const pageScript = `'use strict';
const { version } = document.currentScript.dataset;
const panel = document.querySelector('.jd-preview');
const status = panel.querySelector('[role=status]');
const remember = (key, value) => sessionStorage.setItem(\`jd \${location.pathname} \${key}\`, value);
const recall = (key) => sessionStorage.getItem(\`jd \${location.pathname} \${key}\`);

const scrolled = recall('scrolled');
if (scrolled !== null) {
  sessionStorage.removeItem(\`jd \${location.pathname} scrolled\`);
  scrollTo(0, Number(scrolled));
}
for (const details of panel.querySelectorAll('details[data-name]')) {
  const { name } = details.dataset;
  if (!details.open) details.open = recall(name) === 'true';
  details.addEventListener('toggle', () => remember(name, details.open));
}
new ResizeObserver(() => {
  const sticks = getComputedStyle(panel).position === 'sticky';
  document.documentElement.style.scrollPaddingTop = sticks ? \`\${panel.offsetHeight + 8}px\` : '';
}).observe(panel);

let events;
const listen = () => {
  events = new EventSource(\`${eventsPath}?page=\${encodeURIComponent(location.pathname)}\`);
  events.addEventListener('version', ({ data }) => {
    status.textContent = '';
    if (data === version) return;
    remember('scrolled', scrollY);
    location.reload();
  });
  events.addEventListener('error', () => {
    status.textContent = 'The preview has ended: start jd preview again.';
  });
};
const followSight = () => {
  events?.close();
  if (document.visibilityState === 'visible') listen();
};
document.addEventListener('visibilitychange', followSight);
followSight();
`;
