export const stagingTables = `
create table if not exists row (
  line integer primary key,
  agency text not null,
  id_key text,
  name_key text not null,
  facts text not null,
  found text not null
);
create table if not exists shared (
  kind text not null,
  agency text not null,
  key text not null,
  rows integer not null,
  primary key (kind, agency, key)
) without rowid;
create table if not exists plan (
  line integer primary key,
  effect text not null,
  pilot text,
  rank integer,
  steps text not null,
  step_count integer not null,
  flagged integer not null,
  done integer not null default 0,
  first_position integer,
  last_position integer
);
create table if not exists problem (
  seq integer primary key,
  line integer not null,
  field text not null,
  verdict text not null,
  problem text not null,
  consequence text not null,
  name text,
  external_id text
);
create table if not exists seal (id text primary key) without rowid;
create index if not exists plan_pilot on plan (pilot) where effect = 'change';
create index if not exists problem_line on problem (line);
`;
