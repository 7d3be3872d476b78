#!/usr/bin/env bash
# Everything that must hold, in the order in which it fails fastest: restore, build, docs, misuse, pack, tests (the
# package's among them), tours, the tour of a trimmed application. Needs the .NET 10 SDK, bash and coreutils. The last line
# is always "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
export MSBUILDDISABLENODEREUSE=1   # no build node outlives the script
results="$PWD/artifacts/test-results"
step="start"

step() {
  step="$1"
  printf '\n== %s (%ds)\n' "$step" "$SECONDS"
}

# Adds up the counters of all result files. What ended without a result counts as a failure: a test project that wrote no
# file, and a step that failed before or outside of the tests.
summary() {
  local exit_code=$? passed=0 failed=0 skipped=0 counters file project
  for file in "$results"/*.trx; do
    [[ -f $file && $(<"$file") =~ \<Counters\ ([^>]*)\> ]] || continue
    counters="${BASH_REMATCH[1]}"
    passed=$((passed + $(counter passed)))
    skipped=$((skipped + $(counter total) - $(counter executed)))
    failed=$((failed + $(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
  done

  if [[ $step == test || $step == tours || $step == trim || $step == done ]]; then
    for project in tests/*.Tests/*.csproj; do
      [[ -f $results/$(basename "$project" .csproj).trx ]] && continue
      echo "$project has no results."
      failed=$((failed + 1))
    done
  fi

  if ((exit_code != 0)); then
    echo "Failed at: $step"
    ((failed > 0)) || failed=1
  fi

  ((skipped == 0)) || echo "$skipped tests were skipped: the programs that they need are not installed (see CONTRIBUTING.md, Pages)."
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0 && exit_code == 0)) || exit 1
}

counter() {
  [[ $counters =~ (^|\ )$1=\"([0-9]+)\" ]] && echo "${BASH_REMATCH[2]}" || echo 0
}

trap summary EXIT
rm -rf artifacts

step restore
dotnet restore

step build
dotnet build -c Release --no-restore

# What follows from the rules says what they say.
step docs
dotnet run -c Release --no-build --project build/StatusContracts.Docs -- --check

# Every mistake is found, where it is and in these words.
step misuse
CONFIGURATION=Release bash build/misuse.sh

step pack
for project in src/*/*.csproj; do
  dotnet pack "$project" -c Release --no-build -o artifacts   # nothing, where the project is part of a package or of none
done

# The command of the README. The variables say which packages are tested, and that results are wanted in files.
step test
STATUSCONTRACTS_PACKAGES="$PWD/artifacts" STATUSCONTRACTS_TEST_RESULTS="$results" dotnet test

step tours
for sample in samples/*/*.csproj; do
  [[ -f $sample ]] || continue
  dotnet run -c Release --no-build --project "$sample" -- --tour
done

# Published on its own and trimmed, where every warning is an error: the same answers.
step trim
[[ $(dotnet --info) =~ RID:\ +([^[:space:]]+) ]]
dotnet publish samples/Bookshop.MinimalApi -c Release -r "${BASH_REMATCH[1]}" -o artifacts/trimmed
artifacts/trimmed/Bookshop.MinimalApi --tour

step "done"
