import type { IncomingHttpHeaders } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  status: number;
  text: string;
}

/** What a request asks for, as far as it decides whether it is answered. */
interface Request {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
}

/**
 * Why a request is not answered; undefined if it is. The name that it was sent to has to be this machine's own: a page
 * of another site, whose name was made to lead here, must not read what is previewed.
 */
export function refusalOf({ method, headers }: Request, port: number): Refusal | undefined {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, text: 'Only GET and HEAD are answered.' };
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (port === 80) hosts.push('127.0.0.1', 'localhost', '[::1]');
  if (!hosts.includes(headers.host?.toLowerCase() ?? ''))
    return { status: 403, text: `Only this machine is answered, at http://${hosts[0]}/.` };
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin.toLowerCase() === `http://${host}`))
    return { status: 403, text: 'Pages of other sites are not answered.' };
  return undefined;
}
