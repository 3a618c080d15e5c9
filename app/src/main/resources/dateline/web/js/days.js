// Days as the server writes them (2022-01-31), all in universal time.
export const DAY = 86400000;

/** When a day begins, in milliseconds. */
export const time = (day) => +new Date(`${day.slice(0, 10)}T00:00Z`);

/** The day on which a time lies. */
export const iso = (time) => new Date(time).toISOString().slice(0, 10);
