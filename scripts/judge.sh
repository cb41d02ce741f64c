#!/usr/bin/env bash
# Independent validators over finished editions: one line a check, then "N passed, M failed"; exit 1 on any failure.
#   scripts/judge.sh [FOLDER...]     every *.html, *.txt and *.mp3 in the folders (default: output)
#   scripts/judge.sh --self-test     proves that each check fails on a bad sample
# Tools are installed once under $AR_JUDGE_TOOLS (default .judge). CHROME names a browser other than Debian's chromium.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=${AR_JUDGE_TOOLS:-$here/../.judge}

need() { echo "judge: $1 is missing. Install it: $2" >&2; exit 3; }

system_tools() {
  local packages=()
  command -v "${CHROME:-chromium}" >/dev/null || packages+=(chromium)
  command -v java >/dev/null || packages+=(default-jre-headless)
  command -v node >/dev/null && command -v npm >/dev/null || packages+=(nodejs npm)
  [ ${#packages[@]} -eq 0 ] && return
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 install -y -qq --no-install-recommends "${packages[@]}" >&2
  else
    need "${packages[*]}" "apt-get install ${packages[*]}"
  fi
}

node_tools() {
  mkdir -p "$tools"
  if ! cmp -s "$here/judge/package-lock.json" "$tools/installed-lock.json"; then
    cp "$here/judge/package.json" "$here/judge/package-lock.json" "$here/judge/.npmrc" "$tools/"
    (cd "$tools" && npm ci --ignore-scripts --silent >&2)
    cp "$here/judge/package-lock.json" "$tools/installed-lock.json"
  fi
}

# Prints PASS or FAIL, the check, the file and what was found, with tabs between.
judge() {
  local pages=() others=()
  while IFS= read -r -d '' file; do
    case "$file" in *.html) pages+=("$file") ;; *) others+=("$file") ;; esac
  done < <(find "$@" -type f \( -name '*.html' -o -name '*.txt' -o -name '*.mp3' \) -print0 | sort -z)
  if [ ${#pages[@]} -gt 0 ]; then
    node "$here/judge/pages.mjs" "${pages[@]}" || printf 'FAIL\tbrowser\t-\tthe browser checks broke off\n'
    java -jar "$AR_JUDGE_TOOLS/node_modules/vnu-jar/build/dist/vnu.jar" --format json --exit-zero-always "${pages[@]}" 2>&1 >/dev/null \
      | node "$here/judge/nu.mjs" "${pages[@]}" || printf 'FAIL\tnu-checker\t-\tthe Nu Html Checker broke off\n'
  fi
  if [ ${#others[@]} -gt 0 ]; then
    python3 "$here/judge/files.py" "${others[@]}" || printf 'FAIL\tfiles\t-\tthe file checks broke off\n'
  fi
}

self_test() {
  local missed=0 passed=0 checks
  folder=$(mktemp -d) # not local: the trap runs after the function
  trap 'rm -rf "$folder"' EXIT
  cp "$here/judge/bad.html" "$folder/"
  printf 'Title\n=====\n\nA zero\xe2\x80\x8bwidth space\t and a tab \n' >"$folder/bad.txt"
  printf 'caf\xe9\n' >"$folder/latin.txt"
  printf 'no recording' >"$folder/bad.mp3"
  judge "$folder" >"$folder/results"
  checks=$( (node "$here/judge/pages.mjs" --checks; node "$here/judge/nu.mjs" --checks; python3 "$here/judge/files.py" --checks) )
  for check in $checks; do
    if grep -q "^FAIL	$check	" "$folder/results"; then
      passed=$((passed + 1)); printf 'PASS\t%s\tfails on a bad sample\n' "$check"
    else
      missed=$((missed + 1)); printf 'FAIL\t%s\tdid not fail on a bad sample\n' "$check"
    fi
  done
  echo "$passed passed, $missed failed"
  [ "$missed" -eq 0 ]
}

system_tools
node_tools
AR_JUDGE_TOOLS=$(cd "$tools" && pwd)
export AR_JUDGE_TOOLS
CHROME=$(command -v "${CHROME:-chromium}")
export CHROME
if [ "${1:-}" = "--self-test" ]; then self_test; exit; fi
[ $# -gt 0 ] || set -- output
for folder in "$@"; do [ -e "$folder" ] || { echo "judge: there is no $folder" >&2; exit 2; }; done
results=$(judge "$@")
[ -n "$results" ] || { echo "judge: there is nothing to judge in $*" >&2; exit 2; }
printf '%s\n' "$results"
failed=$(grep -c '^FAIL' <<<"$results" || true)
passed=$(grep -c '^PASS' <<<"$results" || true)
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
