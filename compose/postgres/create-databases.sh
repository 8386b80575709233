#!/bin/bash
# Runs once, when the volume is empty: a role and a database of the same name for each part, none of which can read
# another's. The builtin locale sorts alike on every machine. LOCALE has to be a UTF-8 one beside it: pg_trgm asks it what
# a letter is, and under plain C finds none in Hebrew or Russian.
set -euo pipefail
export PGHOST=/var/run/postgresql PGUSER="${POSTGRES_USER:-postgres}"

for part in complaints onboarding accounts gateway keycloak; do
  variable="${part^^}_DB_PASSWORD"
  # by the environment, not as an argument that the process list would show
  PART_PASSWORD="${!variable:?is not set}" psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -v part="$part" -d postgres <<'SQL'
\getenv password PART_PASSWORD
CREATE ROLE :"part" LOGIN PASSWORD :'password';
CREATE DATABASE :"part" OWNER :"part" TEMPLATE template0
  ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8';
REVOKE ALL ON DATABASE :"part" FROM PUBLIC;
SQL
done

for part in complaints onboarding accounts; do
  psql --quiet --no-psqlrc -v ON_ERROR_STOP=1 -d "$part" -c 'CREATE EXTENSION pg_trgm;'
done
