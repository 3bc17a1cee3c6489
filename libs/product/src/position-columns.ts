/** Columns of the operational store that name a place in the log; another log has other places for the same events. */
export const positionColumns: Readonly<Record<string, readonly string[]>> = {
  home_visit: ['seen_position', 'since_position'],
  import_run: ['first_position', 'last_position', 'started_position'],
  parked_reaction: ['position'],
  reaction_checkpoint: ['position'],
};
