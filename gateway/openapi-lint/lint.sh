#!/usr/bin/env bash
# Lints an OpenAPI document, the gateway's unless told otherwise:  lint.sh [URL|FILE]
set -euo pipefail
document=${1:-http://localhost:${EVENKEEL_PORT:-8080}/api/v1/openapi}
case "$document" in
  http://* | https://*) ;;
  *) document=$(realpath "$document") ;;
esac
cd "$(dirname "$0")"
# installed anew only when the lock file changed
if ! cmp -s package-lock.json node_modules/.installed-lock; then
  npm ci --no-audit --no-fund --loglevel=error
  cp package-lock.json node_modules/.installed-lock
fi
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
exec node_modules/.bin/redocly lint --config redocly.yaml --format=codeframe --max-problems=200 "$document"
