#!/usr/bin/env bash
# Walks through the pages of a running suite with a real browser:  EVENKEEL_PASSWORD=… walk.sh GATEWAY USER FOLDER
# The folder takes a picture of the page where something is not as it should be.
set -euo pipefail
folder=$(realpath "$3")
cd "$(dirname "$0")"
# installed anew only when the lock file changed
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
exec node pages.js "$1" "$2" "$folder"
