#!/usr/bin/env bash
# Builds samples/Misuse, which makes every mistake once, and compares what is reported with what the sample expects: ids,
# places and messages. --accept writes the messages that were reported into samples/Misuse/expected.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

configuration="${CONFIGURATION:-Debug}"
log="$PWD/artifacts/misuse.sarif"
mkdir -p artifacts
# A compiler that has nothing to do writes no log.
rm -rf "$log" samples/Misuse/bin samples/Misuse/obj

# Warnings are in the log: not printed.
dotnet build samples/Misuse -c "$configuration" --nologo -v quiet -clp:ErrorsOnly "-p:ErrorLog=$log%2Cversion=2.1"
dotnet run -c "$configuration" --project build/StatusContracts.Misuse -- samples/Misuse "$log" "$@"
