/**
 * Themes: files that say what packs look like.
 *
 * In: the path of a theme's file and a way to find others by name. Out: a theme with nothing left out and its
 * font files read, or messages on its file. It knows colours, measures and font files, not what renderers do with
 * them, and nothing of roles.
 */
export { type ThemeFiles, type ThemeLoader, themeLoader } from './load-theme.ts';
