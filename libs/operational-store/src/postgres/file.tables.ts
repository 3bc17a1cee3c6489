/** Not among the migrations: what is in these is copied and proven as files, not as rows. */
export const fileTables = `
create table if not exists stored_file (
  digest text collate "C" primary key,
  bytes bigint not null
);
create table if not exists stored_file_part (
  digest text collate "C" not null references stored_file on delete cascade,
  part integer not null,
  content bytea not null,
  primary key (digest, part)
);
`;
