# Shared by the scripts of the project: installs Debian packages, sums up test results.
# shellcheck shell=bash

# Installs those of the named Debian packages that are missing, with sudo only where it must.
install_packages() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -eq 0 ]; then
    return
  fi
  if ! command -v apt-get >/dev/null; then
    echo "Not a Debian or Ubuntu machine: install ${missing[*]} by hand. Going on without." >&2
    return
  fi
  echo "Installing ${missing[*]} …"
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    sudo=(sudo)
  fi
  "${sudo[@]}" apt-get update -qq
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Installs a server of OpenAI's and Anthropic's interfaces that others wrote, where npm and a Node.js that is new enough are there.
# Elsewhere the tests that need it are left out by name.
install_aimock() {
  local version=1.43.0 folder="$PWD/artifacts/aimock"
  PATH="$folder/node_modules/.bin:$PATH"
  if grep -qs "\"version\": \"$version\"" "$folder/node_modules/@copilotkit/aimock/package.json"; then
    return
  fi
  if ! command -v npm >/dev/null ||
    ! node -e 'process.exit(process.versions.node.localeCompare("20.15", undefined, { numeric: true }) < 0 ? 1 : 0)'; then
    echo "No npm with Node.js 20.15 or later: tests against aimock are left out."
    return
  fi
  mkdir -p "$folder"
  timeout 60 npm install --prefix "$folder" --no-save --ignore-scripts --no-audit --no-fund --silent \
    --fetch-retries=1 --fetch-retry-mintimeout=1000 "@copilotkit/aimock@$version" >/dev/null 2>&1 ||
    echo "aimock could not be installed: tests against it are left out."
}

# Says how many tests the last full run against Semantic Kernel had.
count_semantic_kernel_tests() {
  sed -nE 's/.*"tests": *([0-9]+).*/\1/p' tests/CopilotKit.SemanticKernel.Tests/LastFullRun.json
}

# Prints the warnings of a folder of test results and the line "N passed, N failed", and ends with the status of the run.
summarise() {
  local folder=$1 status=$2 passed=0 failed=0 file
  for file in "$folder"/*.trx; do
    [ -e "$file" ] || continue
    sed -nE '/outcome="Warning"/{n;s/.*• (.*)<\/Text>.*/Warning: \1/p}' "$file"
    passed=$((passed + $(sed -nE 's/.*<Counters [^>]*passed="([0-9]+)".*/\1/p' "$file")))
    failed=$((failed + $(sed -nE 's/.*<Counters [^>]*failed="([0-9]+)".*/\1/p' "$file")))
  done
  if [ "$status" -eq 0 ] && [ "$passed" -eq 0 ]; then
    echo "No test ran." >&2
    status=1
  fi
  echo "$passed passed, $failed failed"
  exit "$status"
}
