-- The data model of Rectify. What Prisma can say stands in prisma/schema; CHECKs, partial and INCLUDE indexes stand only here.
-- Finding and its children are keyed by inspection, with every unique and foreign key containing it, so that they can be distributed by it later.
-- No triggers: what derives from events is written by the same transaction.

-- Settings

CREATE TABLE setting (
  key          text NOT NULL CHECK (key <> ''),
  effective_on date NOT NULL,
  value        jsonb NOT NULL,
  recorded_at  timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor        text NOT NULL,
  PRIMARY KEY (key, effective_on)
);

-- Places and units

CREATE TABLE region (
  id        serial PRIMARY KEY,
  parent_id integer REFERENCES region (id),
  name      text NOT NULL CHECK (name <> ''),
  depth     smallint NOT NULL CHECK (depth BETWEEN 1 AND 4),
  CHECK ((depth = 1) = (parent_id IS NULL)),
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX region_parent_id_name_key ON region (parent_id, name) NULLS NOT DISTINCT;

CREATE TABLE unit (
  id         serial PRIMARY KEY,
  region_id  integer REFERENCES region (id),
  name       text NOT NULL UNIQUE CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> '')
);
CREATE INDEX unit_region_id_idx ON unit (region_id);

-- Rounds and groups

CREATE TABLE inspection_group (
  id   serial PRIMARY KEY,
  name text NOT NULL UNIQUE CHECK (name <> '')
);

CREATE TABLE inspection_round (
  id             serial PRIMARY KEY,
  name           text NOT NULL UNIQUE CHECK (name <> ''),
  committee_term text NOT NULL,
  ordinal        integer CHECK (ordinal > 0),
  type           text CHECK (type <> ''),
  period_from    date,
  period_to      date,
  CHECK (period_from <= period_to)
);

-- The taxonomy

CREATE TABLE category (
  code   text PRIMARY KEY CHECK (code ~ '^[A-Z][0-9]{0,2}$'),
  parent text REFERENCES category (code),
  zh     text NOT NULL CHECK (zh <> ''),
  en     text NOT NULL CHECK (en <> ''),
  CHECK ((parent IS NULL) = (length(code) = 1))
);

INSERT INTO category (code, parent, zh, en) VALUES
  ('A', NULL, '落实党的理论和路线方针政策、党中央决策部署', 'Implementing Party theory, policy and decisions'),
  ('A1', 'A', '政治学习与理论武装', 'Political study'),
  ('A2', 'A', '贯彻上级决策部署', 'Carrying out higher-level decisions'),
  ('A3', 'A', '履行核心职能、推动高质量发展', 'Core functions and high-quality development'),
  ('A4', 'A', '意识形态工作责任制', 'Ideology responsibility'),
  ('A5', 'A', '统筹发展和安全', 'Balancing development and safety'),
  ('A6', 'A', '生态环境与资源保护', 'Ecology and natural resources'),
  ('A7', 'A', '民生保障与公共服务', 'Livelihood and public services'),
  ('A8', 'A', '深化改革与营商环境', 'Reform and business environment'),
  ('B', NULL, '落实全面从严治党战略部署', 'Full and rigorous self-governance of the Party'),
  ('B1', 'B', '主体责任(含“两个责任”)', 'Primary responsibility'),
  ('B2', 'B', '监督责任与执纪', 'Supervisory responsibility'),
  ('B3', 'B', '廉洁风险防控与廉洁从政', 'Integrity risk and clean conduct'),
  ('B4', 'B', '作风建设与中央八项规定精神', 'Work style and the eight-point rules'),
  ('B5', 'B', '财务与资金管理', 'Finance and funds'),
  ('B6', 'B', '内部控制与制度执行', 'Internal control and rule enforcement'),
  ('B7', 'B', '国有资产管理', 'State-owned assets'),
  ('B8', 'B', '工程建设与招标采购', 'Projects, tendering and procurement'),
  ('B9', 'B', '群众身边不正之风和腐败', 'Misconduct close to the people'),
  ('C', NULL, '落实新时代党的组织路线', 'Party organisation line'),
  ('C1', 'C', '领导班子建设与民主集中制', 'Leadership team and democratic centralism'),
  ('C2', 'C', '干部选拔任用', 'Selection and appointment of cadres'),
  ('C3', 'C', '干部管理监督与人才队伍', 'Cadre management and talent'),
  ('C4', 'C', '基层党组织建设', 'Primary Party organisations'),
  ('C5', 'C', '党员教育管理与组织生活', 'Party members and organisational life'),
  ('D', NULL, '落实巡视巡察、审计等监督整改', 'Rectification of earlier inspections and audits'),
  ('D1', 'D', '整改责任落实', 'Rectification responsibility'),
  ('D2', 'D', '整改质量与反弹', 'Rectification quality and relapse'),
  ('D3', 'D', '长效机制与成果运用', 'Lasting mechanisms and use of results'),
  ('Z', NULL, '其他(待归类)', 'Other (unclassified)'),
  ('Z0', 'Z', '待归类', 'Unclassified');

-- Inspections: a unit in a round

CREATE TABLE inspection (
  id                       serial PRIMARY KEY,
  unit_id                  integer NOT NULL REFERENCES unit (id),
  round_id                 integer NOT NULL REFERENCES inspection_round (id),
  group_id                 integer REFERENCES inspection_group (id),
  on_site_from             date,
  on_site_to               date,
  feedback_on              date,
  first_responsible_person text CHECK (first_responsible_person <> ''),
  UNIQUE (unit_id, round_id),
  CHECK (on_site_from <= on_site_to)
);
CREATE INDEX inspection_round_id_idx ON inspection (round_id);

CREATE TABLE aspect (
  inspection_id integer NOT NULL REFERENCES inspection (id),
  no            integer NOT NULL CHECK (no > 0),
  title         text NOT NULL CHECK (title <> ''),
  PRIMARY KEY (inspection_id, no)
);

CREATE TABLE item (
  inspection_id integer NOT NULL REFERENCES inspection (id),
  no            integer NOT NULL CHECK (no > 0),
  aspect_no     integer,
  title         text NOT NULL CHECK (title <> ''),
  PRIMARY KEY (inspection_id, no),
  FOREIGN KEY (inspection_id, aspect_no) REFERENCES aspect (inspection_id, no)
);

-- Findings, their measures and their history

CREATE TABLE finding (
  inspection_id          integer NOT NULL REFERENCES inspection (id),
  no                     integer NOT NULL CHECK (no > 0),
  aspect_no              integer,
  item_no                integer,
  code                   text CHECK (code <> ''),
  natural_key            text NOT NULL CHECK (natural_key <> ''),
  text                   text NOT NULL CHECK (text <> ''),
  category               text NOT NULL DEFAULT 'Z0' REFERENCES category (code),
  category_assigned      text NOT NULL DEFAULT 'NONE' CHECK (category_assigned IN ('LEDGER', 'SUGGESTED', 'OFFICE', 'NONE')),
  suggested_category     text REFERENCES category (code),
  term_class             text CHECK (term_class IN ('IMMEDIATE', 'TIME_LIMITED', 'SUSTAINED')),
  leader                 text CHECK (leader <> ''),
  lead_department        text CHECK (lead_department <> ''),
  supporting_departments text[] NOT NULL DEFAULT ARRAY[]::text[],
  person                 text CHECK (person <> ''),
  feedback_on            date,
  original_due_on        date CHECK (original_due_on BETWEEN '2000-01-01' AND '2088-12-31'),
  progress               text,
  remark                 text,
  version                integer NOT NULL DEFAULT 1 CHECK (version > 0),
  created_at             timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (inspection_id, no),
  FOREIGN KEY (inspection_id, aspect_no) REFERENCES aspect (inspection_id, no),
  FOREIGN KEY (inspection_id, item_no) REFERENCES item (inspection_id, no),
  CHECK (category_assigned <> 'NONE' OR category = 'Z0'),
  CHECK (length(category) > 1)
);
-- By digest: a natural key may be the whole text of a finding, longer than an index row may be.
CREATE UNIQUE INDEX finding_natural_key ON finding (inspection_id, md5(natural_key));

CREATE TABLE measure (
  inspection_id integer NOT NULL,
  finding_no    integer NOT NULL,
  no            integer NOT NULL CHECK (no > 0),
  text          text NOT NULL CHECK (text <> ''),
  progress      text,
  due_on        date,
  PRIMARY KEY (inspection_id, finding_no, no),
  FOREIGN KEY (inspection_id, finding_no) REFERENCES finding (inspection_id, no)
);

CREATE TABLE event (
  inspection_id integer NOT NULL,
  finding_no    integer NOT NULL,
  seq           integer NOT NULL CHECK (seq > 0),
  type          text NOT NULL CHECK (type IN ('REGISTERED', 'STARTED', 'STAGED', 'COMPLETED', 'CLOSED', 'RETURNED', 'REOPENED', 'EXTENDED', 'CANCELLED', 'CORRECTED')),
  effective_on  date NOT NULL CHECK (effective_on BETWEEN '2000-01-01' AND '2088-12-31'),
  inferred      boolean NOT NULL DEFAULT false,
  new_due_on    date CHECK (new_due_on <= '2088-12-31'),
  voids         integer,
  reason        text CHECK (reason <> ''),
  actor         text NOT NULL CHECK (actor <> ''),
  recorded_at   timestamptz(3) NOT NULL,
  import_id     integer,
  PRIMARY KEY (inspection_id, finding_no, seq),
  FOREIGN KEY (inspection_id, finding_no) REFERENCES finding (inspection_id, no),
  FOREIGN KEY (inspection_id, finding_no, voids) REFERENCES event (inspection_id, finding_no, seq),
  CHECK ((type = 'EXTENDED') = (new_due_on IS NOT NULL)),
  CHECK (new_due_on > effective_on),
  CHECK ((type = 'CORRECTED') = (voids IS NOT NULL)),
  CHECK (voids < seq),
  -- A history begins with its registration; a later REGISTERED can only replace one that a correction voided.
  CHECK (seq > 1 OR type = 'REGISTERED')
);
CREATE INDEX event_import_id_idx ON event (import_id);

-- Episodes: day numbers count from 2000-01-01; 32767 = never. Written from events in the same transaction.

CREATE TABLE finding_episode (
  inspection_id  integer NOT NULL,
  finding_no     integer NOT NULL,
  unit_id        integer NOT NULL,
  l1             integer,
  l2             integer,
  l3             integer,
  l4             integer,
  category       text NOT NULL,
  round_id       integer NOT NULL,
  group_id       integer,
  class          text CHECK (class IN ('IMMEDIATE', 'TIME_LIMITED', 'SUSTAINED')),
  d_from         smallint NOT NULL CHECK (d_from >= 0),
  d_to           smallint NOT NULL,
  started        smallint NOT NULL CHECK (started >= 0),
  staged         smallint NOT NULL CHECK (staged >= 0),
  comp           smallint NOT NULL CHECK (comp >= 0),
  clos           smallint NOT NULL CHECK (clos >= 0),
  due            smallint NOT NULL CHECK (due >= 0),
  due_original   smallint NOT NULL CHECK (due_original >= 0),
  od_from        smallint NOT NULL CHECK (od_from > 0),
  od_to          smallint NOT NULL,
  odo_from       smallint NOT NULL CHECK (odo_from > 0),
  odo_to         smallint NOT NULL,
  late_by_return boolean NOT NULL,
  cancelled      boolean NOT NULL,
  PRIMARY KEY (inspection_id, finding_no, d_from),
  FOREIGN KEY (inspection_id, finding_no) REFERENCES finding (inspection_id, no),
  CHECK (d_from < d_to),
  CHECK (comp <= clos),
  -- Nothing is overdue without a due date, before the day after it, or when cancelled.
  CHECK ((due = 32767 OR cancelled) = (od_from = 32767)),
  CHECK (od_from = 32767 OR od_from > due),
  CHECK (od_to <= d_to OR od_to = 32767),
  CHECK (odo_from = 32767 OR odo_from > due_original),
  -- A cancelled finding stays so and is never late.
  CHECK (NOT cancelled OR (d_to = 32767 AND NOT late_by_return))
);
CREATE INDEX finding_episode_round_id_l1_l2_idx ON finding_episode (round_id, l1, l2);
CREATE INDEX finding_episode_unit_id_idx ON finding_episode (unit_id);
-- The longest overdue, one index led by each common filter.
CREATE INDEX finding_episode_late ON finding_episode (od_from, inspection_id, finding_no) INCLUDE (od_to, d_from, d_to) WHERE od_from < 32767;
CREATE INDEX finding_episode_late_by_round ON finding_episode (round_id, od_from, inspection_id, finding_no) INCLUDE (od_to, d_from, d_to) WHERE od_from < 32767;
CREATE INDEX finding_episode_late_by_l1 ON finding_episode (l1, od_from, inspection_id, finding_no) INCLUDE (od_to, d_from, d_to) WHERE od_from < 32767;
CREATE INDEX finding_episode_late_by_unit ON finding_episode (unit_id, od_from, inspection_id, finding_no) INCLUDE (od_to, d_from, d_to) WHERE od_from < 32767;
CREATE INDEX finding_episode_late_by_category ON finding_episode (category, od_from, inspection_id, finding_no) INCLUDE (od_to, d_from, d_to) WHERE od_from < 32767;

-- Files and imports

CREATE TABLE source_file (
  id         serial PRIMARY KEY,
  sha256     text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  name       text NOT NULL CHECK (name <> ''),
  byte_size  integer NOT NULL CHECK (byte_size >= 0),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  confirmed  boolean NOT NULL DEFAULT false
);
CREATE INDEX source_file_sha256_idx ON source_file (sha256);

CREATE TABLE source_file_chunk (
  source_file_id integer NOT NULL REFERENCES source_file (id) ON DELETE CASCADE,
  no             integer NOT NULL CHECK (no >= 0),
  bytes          bytea NOT NULL,
  PRIMARY KEY (source_file_id, no)
);

CREATE TABLE import (
  id             serial PRIMARY KEY,
  kind           text NOT NULL CHECK (kind IN ('LEDGER', 'BULLETIN')),
  source_file_id integer REFERENCES source_file (id),
  sha256         text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name      text NOT NULL CHECK (file_name <> ''),
  as_of          date,
  mapping        jsonb,
  added          integer NOT NULL DEFAULT 0 CHECK (added >= 0),
  changed        integer NOT NULL DEFAULT 0 CHECK (changed >= 0),
  unchanged      integer NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
  skipped        integer NOT NULL DEFAULT 0 CHECK (skipped >= 0),
  created        jsonb NOT NULL DEFAULT '{}',
  changes        jsonb NOT NULL DEFAULT '[]',
  example        boolean NOT NULL DEFAULT false,
  actor          text NOT NULL CHECK (actor <> ''),
  recorded_at    timestamptz(3) NOT NULL,
  CHECK (kind = 'BULLETIN' OR as_of IS NOT NULL)
);
CREATE INDEX import_sha256_idx ON import (sha256);

CREATE TABLE bulletin (
  id             serial PRIMARY KEY,
  inspection_id  integer NOT NULL REFERENCES inspection (id),
  import_id      integer NOT NULL REFERENCES import (id),
  source_file_id integer REFERENCES source_file (id),
  file_name      text NOT NULL CHECK (file_name <> ''),
  text           text NOT NULL,
  facts          jsonb NOT NULL,
  published_on   date,
  as_of          date
);
CREATE INDEX bulletin_inspection_id_idx ON bulletin (inspection_id);

-- The audit trail: a chain of SHA-256 hashes. Ids are given by the writer, without gaps.

CREATE TABLE audit (
  id        bigint PRIMARY KEY CHECK (id > 0),
  at        timestamptz(3) NOT NULL,
  actor     text NOT NULL CHECK (actor <> ''),
  origin    text NOT NULL CHECK (origin <> ''),
  action    text NOT NULL CHECK (action <> ''),
  subject   text NOT NULL,
  before    jsonb,
  after     jsonb,
  prev_hash text NOT NULL CHECK (prev_hash ~ '^[0-9a-f]{64}$'),
  hash      text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{64}$')
);
