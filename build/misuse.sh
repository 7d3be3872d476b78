#!/usr/bin/env bash
# Builds samples/Misuse, which makes every mistake once, and compares what is reported with what the sample expects: ids,
# places and messages. --accept writes the messages that were reported into samples/Misuse/expected.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

configuration="${CONFIGURATION:-Debug}"

# A compiler that has nothing to do writes no log.
rm -rf samples/Misuse/*/{bin,obj}

# The warnings are in the logs, so they are not printed.
dotnet build samples/Misuse -c "$configuration" --nologo -v quiet "-clp:ErrorsOnly;NoSummary"
dotnet run -c "$configuration" --project build/StatusContracts.Misuse -- samples/Misuse "$@"
