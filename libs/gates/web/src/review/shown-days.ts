/** A calendar day as it stands in a list; read as of noon, it is the same day for every reader. */
export const shortDate = (day: string): string =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(noon(day)),
  );

export const noon = (day: string): string => `${day}T12:00:00.000Z`;
