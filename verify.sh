#!/usr/bin/env bash
# Runs the tests with the full matrices that the docs quote, which test.sh samples. Takes longer.
set -euo pipefail
cd "$(dirname "$0")"
COPILOTKIT_FULL=1 exec ./test.sh
