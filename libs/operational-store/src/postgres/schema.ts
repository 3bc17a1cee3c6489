/** The schema of everything that is kept beside the log. */
export const schema = 'operational';
