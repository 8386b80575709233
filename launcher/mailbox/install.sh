#!/usr/bin/env bash
# Installs the mailbox of the embedded run.
set -euo pipefail
cd "$(dirname "$0")"
# installed anew only when the lock file changed
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
