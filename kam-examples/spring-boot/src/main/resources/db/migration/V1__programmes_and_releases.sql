-- One schema for H2 and PostgreSQL; only the type of bytes differs.
create table programme (
  code varchar(64) primary key,
  released boolean not null
);

create table programme_file (
  programme varchar(64) not null references programme (code),
  name varchar(64) not null,
  content ${bytes} not null,
  primary key (programme, name)
);

create table participant (
  programme varchar(64) not null references programme (code),
  assessee varchar(64) not null,
  unit text not null,
  primary key (programme, assessee)
);

create table document (
  programme varchar(64) not null,
  assessee varchar(64) not null,
  kind varchar(16) not null,
  language varchar(8) not null,
  content text not null,
  primary key (programme, assessee, kind, language),
  foreign key (programme, assessee) references participant (programme, assessee)
);

create table analyst_document (
  programme varchar(64) primary key references programme (code),
  content text not null
);

-- One row: every release of every programme is audited together with the earlier ones of its cycle.
create table release_ledger (
  content text not null,
  version bigint not null
);

insert into release_ledger (content, version) values ('', 0);
