/**
 * The command line: arguments, terminal, clock, exit codes, writing files.
 *
 * One file a command in `commands/`, one file a format of messages in `reporters/`. Nothing else in the
 * project touches the world outside.
 */
export { main, run } from './main.ts';
