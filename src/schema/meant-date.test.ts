import { expect, it } from 'vitest';
import { meantDate } from './meant-date.ts';

it.each([
  ['20/11/2026', '2026-11-20'],
  ['20.11.2026', '2026-11-20'],
  ['20-11-2026', '2026-11-20'],
  ['11/20/2026', '2026-11-20'],
  ['5/5/2026', '2026-05-05'],
  ['2026/11/20', '2026-11-20'],
  ['2026-1-5', '2026-01-05'],
  ['20 November 2026', '2026-11-20'],
  ['1st Sept. 2026', '2026-09-01'],
  ['November 20, 2026', '2026-11-20'],
  ['29/02/2028', '2028-02-29'],
])('reads %s, which can mean one day alone', (written, day) => {
  expect(meantDate(written)).toEqual({ date: day, sure: true });
});

it.each([
  '29/02/2027',
  '31/13/2026',
  '2027-02-30',
  '2026-04-31',
  '20/11/26',
  '31 June 2027',
  '0/5/2026',
  '20 Noember 2026',
  'next Monday',
  'November 2026',
  '',
])('leaves %j alone, which is no day', (written) => {
  expect(meantDate(written)).toBeUndefined();
});

it('takes the day to stand first where it could be the month, and is not sure', () => {
  expect(meantDate('03/04/2026')).toEqual({ date: '2026-04-03', sure: false });
});
