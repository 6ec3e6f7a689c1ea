import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** What a server answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

interface Question {
  method?: string;
  headers?: OutgoingHttpHeaders;
}

/** Asks a server on this machine for a path, which is sent as it is written. */
export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** A stream of events that stays open. */
export interface EventStream {
  /** The data of the next event. */
  next(): Promise<string>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  close(): void;
}

/** Listens to the events of a page. */
export function listenTo(port: number, page: string): Promise<EventStream> {
  const path = `/-/events?page=${encodeURIComponent(page)}`;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, (response) => {
      const events: string[] = [];
      let text = '';
      let arrived = (): void => {};
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        events.push(...parts.flatMap((part) => /^data: (.*)$/m.exec(part)?.[1] ?? []));
        arrived();
      });
      const ended = new Promise<void>((end) => {
        response.on('close', () => end());
      });
      resolve({
        async next() {
          while (events.length === 0) {
            await new Promise<void>((again) => {
              arrived = again;
            });
          }
          return events.shift() ?? '';
        },
        ended,
        close: () => sent.destroy(),
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
