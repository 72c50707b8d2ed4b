#!/usr/bin/env bash
# Tells a story: writes story.wav with captions, chapters and the screenplay beside it. Needs no key and no network.
# Usage: ./demo.sh ["an idea"] [more options of 'companion story']
set -euo pipefail
cd "$(dirname "$0")"
source build/prepare.sh
install_packages libflite1
dotnet build samples/ConsoleCompanion -c Release -v quiet -nologo
exec dotnet artifacts/bin/ConsoleCompanion/release/companion.dll story "${1:-a fox who collects echoes}" --minutes 3 "${@:2}"
